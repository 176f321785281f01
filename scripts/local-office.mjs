/** Of the package `@microsoft/office-js` what Excel loads of it: for a site that ships office.js itself. */

const SHIPPED = [
  /^office\.js$/,
  /^excel[^/]*\.js$/,
  /^o15apptofilemappingtable\.js$/,
  // office.js loads them, and tells nothing to anybody: the pane's policy lets it reach our own site only.
  /^telemetry\/oteljs_agave\.js$/,
  /^ariatelemetry\/aria-web-telemetry\.js$/,
  /^(en-us|zh-tw)\/office_strings\.js$/,
];

/** Whether a file of the package's `dist` is shipped; `path` is relative to it, with slashes. */
export function isShipped(path) {
  return !path.endsWith('.debug.js') && SHIPPED.some((pattern) => pattern.test(path));
}

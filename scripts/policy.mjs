/** The pages' content security policies. docs/deploy.md tells an IT department the pane's. */

/** The strictest under which the pane works: Fluent UI sets its styles at run time, nothing else is inline. */
function directives(scripts) {
  return {
    'default-src': "'none'",
    'script-src': ["'self'", ...scripts].join(' '),
    'worker-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  };
}

const text = (parts) =>
  Object.entries(parts)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The pane's; `officeJs` is the address of office.js, whose origin may be another. */
export function panePolicy(officeJs) {
  const elsewhere = /^https?:/.test(officeJs) ? [new URL(officeJs).origin] : [];
  return text(directives(elsewhere));
}

/** The workbench page's: the pane's, and it may frame the pane. */
export function pagePolicy() {
  return text({ ...directives([]), 'frame-src': "'self'" });
}

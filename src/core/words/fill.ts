/** Put parameters into a wording; a name that is not given stays as it is, which a test would show. */
export function fill(wording: string, parameters: Readonly<Record<string, string | number>>): string {
  return wording.replace(/\{([a-zA-Z_]+)\}/g, (whole, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : whole,
  );
}

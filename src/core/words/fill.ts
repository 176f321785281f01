const PLACE = /\{([a-zA-Z_]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

/**
 * Put parameters into a wording. `{count}` becomes the parameter's value; `{count|task|tasks}` becomes the first words where the
 * value is 1 and the second words otherwise, without the value: `{count} {count|task is|tasks are} left`. A name that is not
 * given stays as it is, which a test would show.
 */
export function fill(wording: string, parameters: Readonly<Record<string, string | number>>): string {
  return wording.replace(PLACE, (whole, name: string, one?: string, many?: string) => {
    if (!Object.hasOwn(parameters, name)) return whole;
    const value = String(parameters[name]);
    if (one === undefined || many === undefined) return value;
    return value === '1' ? one : many;
  });
}

/** `{key: value}`, or nothing where the value is undefined: designs leave out what is not said. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

/** `{key: true}`, or nothing. */
export function flagged<K extends string>(key: K, holds: boolean | undefined): { readonly [P in K]?: true } {
  return (holds === true ? { [key]: true } : {}) as { readonly [P in K]?: true };
}

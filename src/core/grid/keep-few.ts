/**
 * Keeps what was made under its key among few: the one that came first goes when there are `most` of them. Gives what is kept.
 */
export function keepFew<Key, Made>(among: Map<Key, Made>, key: Key, made: Made, most: number): Made {
  const [oldest] = among.keys();
  if (among.size >= most && oldest !== undefined) among.delete(oldest);
  among.set(key, made);
  return made;
}

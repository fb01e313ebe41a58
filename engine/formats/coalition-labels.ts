/** A coalition as it is written: the names of its members, or a word that may be a name or letters run together. */
export type WrittenCoalition = { readonly members: readonly string[] } | { readonly word: string };

const separators = /[,+&;，、；]/;

/** "Korea, US", "Korea + US", "Korea & US" and "{Korea, US}" are lists of names; "{}" and "∅" the empty one; anything else is a word. */
export function writtenCoalition(label: string): WrittenCoalition {
  const braces = label.startsWith("{") && label.endsWith("}");
  const inside = (braces ? label.slice(1, -1) : label).trim();
  if (inside === "" || inside === "∅") return { members: [] };
  if (separators.test(inside)) return { members: inside.split(separators).map((name) => name.trim()) };
  return braces ? { members: [inside] } : { word: inside };
}

/**
 * The members of every coalition. A word such as "AB" or "123" is a coalition when each of its characters is a player known by
 * itself: a row of its own, or a member of a list; otherwise a word is the name of a player.
 */
export function membersOfLabels(labels: readonly string[]): (readonly string[])[] {
  const written = labels.map(writtenCoalition);
  const listed = new Set<string>();
  const letters = new Set<string>();
  for (const one of written) {
    if ("members" in one) for (const name of one.members) listed.add(name);
    else if (isOneLetter(one.word)) letters.add(one.word);
  }
  const isKnown = (letter: string) => letters.has(letter) || listed.has(letter);
  return written.map((one) => {
    if ("members" in one) return one.members;
    const characters = [...one.word].filter((character) => character !== " ");
    return !listed.has(one.word) && characters.every(isKnown) ? characters : [one.word];
  });
}

const isOneLetter = (word: string): boolean => [...word].length === 1;

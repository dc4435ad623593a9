/** The usual assertion libraries would be fetched over the network. */
export function equal(actual: unknown, expected: unknown, why = ""): void {
  const [got, wanted] = [actual, expected].map((value) => JSON.stringify(value, null, 1) ?? "undefined");
  if (got !== wanted) throw new Error(`${why}\nexpected ${wanted}\nbut got  ${got}`);
}

export function ok(condition: boolean, why: string): void {
  if (!condition) throw new Error(why);
}

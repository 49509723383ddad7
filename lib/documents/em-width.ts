/** Width of a text in full characters: a Latin letter or figure counts half. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < "\u0250" ? 0.5 : 1;
  return width;
}

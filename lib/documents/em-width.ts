/** Width of a text in full characters: a Latin letter or figure counts half. */
export function emWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u0020-\u024f]/.test(character) ? 0.5 : 1), 0);
}

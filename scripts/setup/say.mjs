/** One line per step: what is being done, then how long it took. */
export async function step(what, work) {
  const started = performance.now();
  process.stdout.write(`${what} … `);
  try {
    const result = await work();
    console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    console.log("stopped");
    throw error;
  }
}

/** Pads to a width in columns: a Chinese character takes two. */
export const padColumns = (text, width) => text + " ".repeat(Math.max(0, width - columns(text)));

export const columns = (text) =>
  [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\uffef]/.test(char) ? 2 : 1), 0);

/** Draws rows of text as an aligned table; the first row is the head. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => columns(row[column]))));
  const lines = rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => padColumns(cell, widths[column]))
        .join("  ")
        .trimEnd()}`,
  );
  lines.splice(1, 0, `  ${widths.map((width) => "-".repeat(width)).join("  ")}`);
  return lines.join("\n");
}

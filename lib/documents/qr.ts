import QRCode from "qrcode";

/** The code as an SVG of dark runs on a white square with its quiet zone, drawn by fills so that it stays sharp on paper. */
export function qrSvg(text: string, quietModules = 4): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + quietModules * 2;
  const runs = Array.from({ length: modules.size }, (_, row) =>
    darkRuns(modules.data.subarray(row * modules.size, (row + 1) * modules.size))
      .map(({ start, length }) => `M${start + quietModules} ${row + quietModules}h${length}v1h-${length}z`)
      .join(""),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${runs.join("")}"/></svg>`;
}

function darkRuns(row: Uint8Array): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = [];
  row.forEach((dark, column) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last.start + last.length === column) last.length += 1;
    else runs.push({ start: column, length: 1 });
  });
  return runs;
}

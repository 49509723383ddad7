/** A ledger on A4 across: title, who filled it in, a table whose head comes again on every sheet, page numbers. */
export const ledgerLayout = `
#set page(paper: "a4", flipped: true, margin: (x: 14mm, top: 16mm, bottom: 16mm), footer: context align(center, text(font: sans, size: 8.5pt,
  d.page.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first())))))
#set text(font: sans, size: 8.5pt)
#set par(leading: 0.5em, justify: false)
#align(center, text(font: serif, size: 17pt, weight: 700, d.title))
#v(2mm)
#grid(columns: (1fr, 1fr, 1fr), align: (left, center, right), text(size: 9.5pt, d.unit), text(size: 9.5pt, d.reporter), text(size: 9.5pt, d.day))
#v(1mm)
#table(
  columns: d.columns.map(c => c.share * 1fr),
  stroke: 0.5pt + ink,
  inset: (x: 1.6mm, y: 1.5mm),
  align: (x, y) => if y == 0 or d.columns.at(x).center { center + horizon } else { left + horizon },
  table.header(..d.columns.map(c => text(weight: 700, c.header))),
  ..d.rows.flatten().map(cell => [#cell]),
)
#v(1mm)
#text(size: 9.5pt, d.summary)
`;

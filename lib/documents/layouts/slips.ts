import { slipSheet } from "./slip-sheet";

/** The slips by which the masses evaluate. */
export const slipsLayout = slipSheet({
  code: "text(size: 8.5pt, weight: 500, tracking: 0.02em, s.code)",
  fit: "52mm",
  body: `
    fitted(d.round, (13pt, 12pt, 11pt, 10pt, 9pt, 8pt), 13mm, font: serif, weight: 700)
    block(text(size: 9.5pt, weight: 500, fill: red, d.words.class + s.class))
    v(1fr)
    set text(size: 8pt)
    par(d.words.how)
    par(d.words.closing + d.closing)
    par(d.words.phone + d.phone)`,
});

import { slipSheet } from "./slip-sheet";

/** The slips by which members come in; folded over the code before they are handed out. */
export const signInSlipsLayout = slipSheet({
  code: "text(size: 10pt, weight: 700, tracking: 0.03em, s.code)",
  fit: "53mm",
  body: `
    fitted(s.name, (15pt, 13pt, 11pt, 9pt), 7mm, font: serif, weight: 700)
    block(text(size: 9.5pt, d.words.login + text(weight: 700, s.login)))
    v(1fr)
    set text(size: 8pt)
    for step in d.words.steps { par(step) }
    v(1fr)
    par(text(fill: red, weight: 500, d.words.until + s.until) + text(fill: grey, d.words.once))
    if d.phone != "" { par(text(size: 7.5pt, fill: grey, d.words.phone + d.phone)) }`,
});

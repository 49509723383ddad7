/**
 * A4 landscape. Everything is placed from the sheet's corner, so that the same blocks land on plain and on pre-printed paper.
 * The seal is pressed across issuer and date: nothing else stands within 45 mm of them.
 */
export const certificateLayout = `
#let gold = rgb("#a07417")
#set page(paper: "a4", flipped: true, margin: 0mm)
#set par(justify: true, leading: 1.1em, spacing: 1.1em)

#let at(x, y, body) = place(top + left, dx: (x + d.rightMm) * 1mm, dy: (y + d.downMm) * 1mm, body)

#let frame() = {
  place(top + left, dx: 10mm, dy: 10mm, rect(width: 277mm, height: 190mm, stroke: 2.4pt + gold))
  place(top + left, dx: 12.2mm, dy: 12.2mm, rect(width: 272.6mm, height: 185.6mm, stroke: 0.6pt + gold))
}

#let wording(c, size) = block(width: 217mm, {
  set text(size: size)
  text(weight: 700, c.salutation)
  set par(first-line-indent: (amount: 2em, all: true))
  for paragraph in c.paragraphs { par(paragraph) }
  par(c.closing)
})

#let fitted(c, room) = context {
  let sizes = (23pt, 21pt, 19pt, 17pt, 15pt, 13pt, 11pt)
  let fitting = sizes.filter(size => measure(wording(c, size)).height <= room)
  wording(c, fitting.at(0, default: sizes.last()))
}

#let signature(c) = {
  set text(size: 18pt)
  set par(justify: false, leading: 0.7em)
  align(center, {
    for issuer in c.issuers { block(spacing: 0.75em, issuer) }
    block(spacing: 0.75em, c.date)
  })
}

#for (i, c) in d.certificates.enumerate() {
  if i > 0 { pagebreak() }
  if d.framed {
    frame()
    place(top + center, dy: 26mm, text(font: serif, size: 46pt, weight: 700, fill: red, tracking: 0.28em, d.heading))
  }
  at(40, 57, fitted(c, 80mm))
  at(137, 143, block(width: 120mm, height: 45mm, align(horizon, signature(c))))
  if d.framed { at(40, 151, image(bytes(c.qr), width: 24mm, alt: d.scan)) }
  at(40, 176.5, text(size: 11pt, c.number))
  if d.framed { at(40, 182.5, text(size: 9pt, fill: rgb("#5a5248"), d.scan)) }
}
`;

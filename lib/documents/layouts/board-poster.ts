/** 扫码看承诺: one A4 for the wall beside the board. */
export const boardPosterLayout = `
#let grey = rgb("#5a5248")
#set page(paper: "a4", margin: (x: 24mm, top: 24mm, bottom: 18mm))
#set par(leading: 0.8em, spacing: 1em)
#align(center, {
  line(length: 100%, stroke: 5pt + red)
  v(10mm)
  text(size: 17pt, fill: grey, d.org)
  v(4mm)
  text(size: 50pt, weight: 700, tracking: 0.1em, d.heading)
  v(6mm)
  block(width: 130mm, text(size: 18pt, d.lead))
  v(5mm)
  image(bytes(d.qr), width: 92mm, alt: d.url)
  v(2mm)
  text(size: 11pt, fill: grey, font: sans, d.url)
  v(6mm)
  for step in d.steps { block(spacing: 3.4mm, text(size: 15pt, step)) }
  v(1fr)
  line(length: 100%, stroke: 0.6pt + ink)
  v(2mm)
  text(size: 13pt, fill: grey, d.foot)
})
`;

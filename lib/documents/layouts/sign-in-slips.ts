/** Ten slips of 97 mm × 54 mm on an A4 sheet, folded over the code before they are handed out. */
export const signInSlipsLayout = `
#let grey = rgb("#5a5248")
#set page(paper: "a4", margin: (top: 16mm, bottom: 8mm, left: 8mm, right: 8mm))
#set text(font: sans, size: 9pt)
#set par(leading: 0.5em, spacing: 0.55em)
#let cut = (paint: rgb("#8f8576"), thickness: 0.5pt, dash: "dashed")

// The largest size at which a text stays within its lines.
#let fitted(words, sizes, room, ..style) = context {
  let draw(size) = block(width: 53mm, text(size: size, ..style, words))
  draw(sizes.filter(size => measure(draw(size)).height <= room).at(0, default: sizes.last()))
}

#let slip(s) = block(width: 97mm, height: 54mm, inset: (x: 4mm, y: 4mm), {
  place(left + top, image(bytes(s.qr), width: 32mm, alt: s.code))
  place(left + top, dy: 33mm, block(width: 32mm, align(center, {
    text(size: 7.5pt, fill: grey, d.words.code)
    linebreak()
    text(size: 10pt, weight: 700, tracking: 0.03em, s.code)
  })))
  place(left + top, dx: 36mm, block(width: 53mm, height: 46mm, {
    set block(spacing: 2mm)
    fitted(d.org, (9pt, 8.5pt, 8pt, 7.5pt, 7pt), 4mm, fill: grey)
    fitted(s.name, (15pt, 13pt, 11pt, 9pt), 7mm, font: serif, weight: 700)
    block(text(size: 9.5pt, d.words.login + text(weight: 700, s.login)))
    v(1fr)
    set text(size: 8pt)
    for step in d.words.steps { par(step) }
    v(1fr)
    par(text(fill: red, weight: 500, d.words.until + s.until) + text(fill: grey, d.words.once))
    if d.phone != "" { par(text(size: 7.5pt, fill: grey, d.words.phone + d.phone)) }
    par(text(fill: grey, size: 7pt, d.address))
  }))
})

#for (i, sheet) in d.sheets.enumerate() {
  if i > 0 { pagebreak() }
  place(top + left, dy: -8mm, block(width: 100%, text(size: 8pt, fill: grey, sheet.count)))
  grid(
    columns: (97mm, 97mm),
    rows: 54mm,
    stroke: (x, y) => (right: if x == 0 { cut }, top: cut, bottom: cut),
    ..sheet.slips.map(slip),
  )
}
`;

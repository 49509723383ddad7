type Slip = {
  /** Typst text of the code below its QR picture. */
  code: string;
  /** How wide a line may run before `fitted` takes a smaller size. */
  fit: string;
  /** What stands right of the QR picture. */
  body: string;
};

/** Ten slips of 97 mm × 54 mm on an A4 sheet; the count in the top margin is cut away and serves the counting of printed slips. */
export const slipSheet = ({ code, fit, body }: Slip): string => `
#let grey = rgb("#5a5248")
#set page(paper: "a4", margin: (top: 16mm, bottom: 8mm, left: 8mm, right: 8mm))
#set text(font: sans, size: 9pt)
#set par(leading: 0.5em, spacing: 0.55em)
#let cut = (paint: rgb("#8f8576"), thickness: 0.5pt, dash: "dashed")

// The largest size at which a text stays within its lines.
#let fitted(words, sizes, room, ..style) = context {
  let draw(size) = block(width: ${fit}, text(size: size, ..style, words))
  draw(sizes.filter(size => measure(draw(size)).height <= room).at(0, default: sizes.last()))
}

#let slip(s) = block(width: 97mm, height: 54mm, inset: (x: 4mm, y: 4mm), {
  place(left + top, image(bytes(s.qr), width: 32mm, alt: s.code))
  place(left + top, dy: 33mm, block(width: 32mm, align(center, {
    text(size: 7.5pt, fill: grey, d.words.code)
    linebreak()
    ${code}
  })))
  place(left + top, dx: 36mm, block(width: 53mm, height: 46mm, {
    set block(spacing: 2mm)
    fitted(d.org, (9pt, 8.5pt, 8pt, 7.5pt, 7pt), 4mm, fill: grey)
    ${body.trim()}
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

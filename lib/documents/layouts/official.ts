/** GB/T 9704-2012: 156 mm × 225 mm of text in a grid of 22 lines × 28 characters of 16 pt, page number 7 mm under it. */
export const officialLayout = `
#let pitch = 225mm / 22
#let gap = pitch - 16pt
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 7mm,
  footer: context {
    let page = counter(page).get().first()
    set text(size: 14pt, tracking: 0pt)
    set align(if calc.odd(page) { right } else { left })
    pad(x: 14pt, [— #page —])
  },
)
#let tight = 156mm / 28 - 16pt
#set text(size: 16pt, tracking: tight, top-edge: 0.84em, bottom-edge: -0.16em)
#set par(leading: gap, spacing: gap, justify: true)
#let em1 = 16pt + tight
#let lines(n) = block(height: n * pitch - gap, spacing: gap)

#let head(h) = context {
  let issuer = text(weight: 700, fill: red, tracking: 0.06em, h.issuer + "文件")
  let sizes = (42pt, 38pt, 34pt, 30pt, 26pt, 22pt, 18pt)
  let fitting = sizes.filter(size => measure(text(size: size, issuer)).width <= 156mm)
  block(height: 2 * pitch - gap, spacing: gap, width: 100%, align(center + horizon, text(size: fitting.at(0, default: 18pt), issuer)))
  lines(2)
  block(spacing: gap, width: 100%, align(center, h.at("number", default: sym.zws)))
  place(dy: 4mm - gap, line(length: 156mm, stroke: 1.6pt + red))
  lines(2)
}

#let title(rows) = {
  let height = calc.ceil(1.3 * rows.len() - 0.3) * pitch - gap
  set text(size: 22pt, weight: 700, tracking: 0pt)
  block(width: 100%, height: height, spacing: gap, align(center + horizon, stack(spacing: 13pt, ..rows)))
  lines(1)
}

#let indented(body) = par(first-line-indent: (amount: 2 * em1, all: true), body)

#let heading-line(level, words) = block(sticky: true, spacing: gap, indented(
  if level == 1 { text(font: sans, weight: 500, words) } else if level == 2 { text(weight: 700, words) } else { words },
))

#let grid-table(b) = {
  set text(size: 14pt, tracking: 0pt)
  set par(justify: false, leading: 0.4em)
  let cell(words, ..rest) = table.cell(inset: (x: 5pt, y: 7pt), ..rest, words)
  block(spacing: gap, breakable: true, table(
    columns: b.columns.map(c => c.share * 1fr),
    align: center + horizon,
    stroke: 0.6pt + ink,
    table.header(..b.columns.map(c => cell(text(font: sans, weight: 500, c.header)))),
    ..b.rows.flatten().map(words => cell(words)),
  ))
}

#let draw(b) = if b.kind == "heading" { heading-line(b.level, b.text) } else if b.kind == "table" { grid-table(b) } else { indented(b.text) }

// Left of the signature, where no seal falls.
#let online-mark() = if "online" in d {
  set text(size: 9pt, tracking: 0pt)
  set par(leading: 0.4em, justify: false)
  place(left + top, grid(columns: (20mm, 46mm), column-gutter: 2mm, align: horizon, image(bytes(d.online.qr), width: 20mm, alt: d.online.url), d.online.sentence))
}

#let signature() = context {
  let date = text(d.date)
  let issuers = d.issuers.map(issuer => text(issuer))
  let widest = calc.max(..issuers.map(words => measure(words).width))
  let overhang = calc.max(0pt, (widest - measure(date).width) / 2)
  let free = calc.max(0pt, 4 * em1 - overhang)
  block(width: 100%, spacing: gap, breakable: false, online-mark() + align(right, pad(right: free, block({
    set align(center)
    set par(justify: false)
    for words in issuers { block(spacing: gap, words) }
    block(spacing: gap, date)
  }))))
}

#let colophon(c) = {
  set text(size: 14pt, tracking: 0pt)
  set par(leading: 0.6em, justify: true, hanging-indent: 4em)
  let rule = line(length: 100%, stroke: 1pt + ink)
  v(1fr)
  block(breakable: false, width: 100%, {
    set block(spacing: 2mm)
    rule
    if "copies" in c { pad(x: 14pt, par("抄送：" + c.copies + "。")); line(length: 100%, stroke: 0.7pt + ink) }
    pad(x: 14pt, grid(columns: (1fr, auto), c.office, c.printed))
    rule
  })
}

#if "head" in d { head(d.head) }
#title(d.titleLines)
#if "recipients" in d { par(d.recipients + "：") }
#let tail-sticks = d.attachments.len() == 0 and d.tailIsShort
#for b in d.blocks.slice(0, -1) { draw(b) }
// A short last paragraph stays with the signature, so that no seal stands on an otherwise empty page.
#block(sticky: tail-sticks, spacing: gap, draw(d.blocks.last()))
#if d.attachments.len() > 0 {
  block(sticky: true, spacing: gap, height: pitch - gap)
  block(sticky: true, spacing: gap, pad(left: 2 * em1, grid(columns: (3 * em1, 1fr), row-gutter: gap, ..d.attachments.enumerate().map(((i, a)) => (if i == 0 { "附件：" } else { "" }, a)).flatten())))
}
#block(sticky: true, spacing: gap, height: if "head" in d { 2 * pitch - gap } else { pitch - gap })
#signature()
#if "remark" in d { indented("（" + d.remark + "）") }
#if "colophon" in d { colophon(d.colophon) }
`;

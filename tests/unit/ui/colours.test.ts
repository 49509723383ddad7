import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url);
const theme = readFileSync(new URL("app/theme.css", root), "utf8");
const token = (name: string) => new RegExp(`--color-${name}: (#[0-9a-f]{6});`).exec(theme)?.[1] ?? "";

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(token(one)), luminance(token(other))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test("text stands out from its ground (WCAG 1.4.3)", () => {
  for (const ground of ["paper", "sheet", "head"]) {
    for (const text of ["ink", "ink-2", "red"])
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThan(4.5);
  }
  for (const tone of ["red", "gold", "green", "amber", "slate"]) {
    expect(contrast(tone, `${tone}-wash`), tone).toBeGreaterThan(4.5);
  }
  expect(contrast("sheet", "red")).toBeGreaterThan(4.5);
});

test("edges of controls and the focus ring stand out (WCAG 1.4.11)", () => {
  for (const ground of ["paper", "sheet", "head"]) {
    expect(contrast("line-2", ground), ground).toBeGreaterThan(3);
    expect(contrast("focus", ground), ground).toBeGreaterThan(3);
  }
});

test("nothing needs a browser newer than Chrome 109", () => {
  const folder = (path: string) =>
    readdirSync(new URL(path, root), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(tsx?|css)$/.test(file))
      .map((file) => [file, readFileSync(new URL(`${path}/${file}`, root), "utf8")] as const);
  for (const [file, text] of [...folder("components"), ...folder("app")]) {
    expect(text, file).not.toMatch(/oklch|color-mix|\bpopover=|style=\{/);
    expect(text, `${file}: opacity modifier`).not.toMatch(
      /\b(bg|text|border)-(ink|red|gold|green|amber|slate|line|paper|sheet)(-\w+)?\/\d/,
    );
  }
});

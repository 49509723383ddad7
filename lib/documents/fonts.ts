import { createRequire } from "node:module";
import { join } from "node:path";

export type Face = "serif" | "sans";

const packages = {
  serif: { name: "@expo-google-fonts/noto-serif-sc", stem: "NotoSerifSC", heavy: "700Bold" },
  sans: { name: "@expo-google-fonts/noto-sans-sc", stem: "NotoSansSC", heavy: "500Medium" },
} as const;

const regular = "400Regular";

// Resolved from the working directory, not from this file: a bundled copy of this module sits beside no node_modules.
const resolver = createRequire(join(process.cwd(), "package.json"));

const fileOf = (face: Face, cut: string) =>
  resolver.resolve(`${packages[face].name}/${cut}/${packages[face].stem}_${cut}.ttf`);

/** The regular cut of a face; every cut of it covers the same characters. */
export const fontFile = (face: Face): string => fileOf(face, regular);

export const fontFiles = (): string[] =>
  (["serif", "sans"] as const).flatMap((face) => [fileOf(face, regular), fileOf(face, packages[face].heavy)]);

import type { Template } from "@/lib/documents/sheet-template";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Field, ImportKind } from "@/lib/imports/fields/schema";
import { fieldsOf } from "@/lib/imports/rules";
import { fieldWords } from "./field-words";

/** The empty list of a kind in the words of the page; `names` are offered in its first column. */
export function importTemplate(locale: Locale, kind: ImportKind, names: readonly string[] = []): Template {
  const words = loadWords(locale, "imports");
  const label = fieldWords(locale, kind);
  return {
    name: words(`kinds.${kind}`),
    note: words(notes[kind]),
    optionNote: words("template.option"),
    columns: fieldsOf[kind]
      .filter(({ key }) => key !== "key")
      .map((field, place) => ({
        header: label(field.key),
        required: field.required ?? false,
        width: field.width,
        options: place === 0 ? listed(names) : optionsOf(field),
        example: field.example,
        asText: field.shape === "identity" || field.shape === "phone",
      })),
  };
}

const notes = {
  PEOPLE: "template.note",
  ORGS: "template.orgNote",
  PLEDGES: "template.pledgeNote",
  INDICATORS: "template.indicatorNote",
} as const;

/** A drop-down holds 255 signs, parted by commas. */
const listed = (names: readonly string[]) =>
  names.join(",").length <= 255 && !names.some((name) => name.includes(",")) ? [...names] : [];

/** The first word of each meaning. */
function optionsOf({ shape, options = {} }: Field): string[] {
  if (shape === "flag") return ["是", "否"];
  const first = new Map<string, string>();
  for (const [word, value] of Object.entries(options)) if (!first.has(value)) first.set(value, word);
  return [...first.values()];
}

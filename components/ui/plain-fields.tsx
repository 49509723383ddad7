import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { controlClass } from "./control-class";
import { FieldFrame, hintId } from "./field-frame";

type LineProps = { id: string; label: string; hint: string; most: number; typed: string | undefined };

/** One line of a public form, of markup alone; what was typed stands in it again. */
export const PlainLine = ({ id, label, hint, most, typed }: LineProps) => (
  <FieldFrame id={id} label={label} hint={hint}>
    <input
      id={id}
      name={id}
      maxLength={most}
      defaultValue={typed}
      autoComplete="off"
      aria-describedby={hintId(id)}
      className={`${controlClass} w-full`}
    />
  </FieldFrame>
);

type TextProps = LineProps & { locale: Locale; least: number; rows: number; short: boolean };

/** What somebody of the masses has to say; where it was too short, the hint is said once more as the refusal. */
export const PlainText = ({ locale, id, label, hint, least, most, rows, typed, short }: TextProps) => (
  <FieldFrame
    id={id}
    label={label}
    hint={hint}
    message={short ? hint : undefined}
    requiredMark={loadWords(locale, "common")("forms.required")}
  >
    <textarea
      id={id}
      name={id}
      required
      minLength={least}
      maxLength={most}
      rows={rows}
      defaultValue={typed}
      aria-invalid={short ? true : undefined}
      aria-describedby={hintId(id)}
      className={`${controlClass} w-full leading-relaxed`}
    />
  </FieldFrame>
);

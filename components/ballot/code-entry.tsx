import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { FieldFrame } from "@/components/ui/field-frame";
import { type BallotWords, Frame, here, type Look } from "./frame";

type TypedEntryProps = { look: Look; words: BallotWords; typed?: string | undefined };

/** For whoever cannot scan: the code is typed. */
export function CodeEntry({ look, words, typed }: TypedEntryProps) {
  return (
    <Frame look={look} title={words("title")} heading={{ title: words("title") }}>
      <form method="post" action={here(look)}>
        <TypedLine
          id="code"
          label={words("enter.label")}
          hint={words("enter.hint")}
          message={typed === undefined ? undefined : words("enter.invalid")}
          typed={typed}
        />
        <button type="submit" className={buttonClass("primary", "min-h-14 w-full text-lg")}>
          {words("enter.submit")}
        </button>
      </form>
      <p className="mt-5 text-ink-2">{words("enter.how")}</p>
    </Frame>
  );
}

type TypedLineProps = {
  id: string;
  label: string;
  hint: string;
  message?: string | undefined;
  typed?: string | undefined;
};

/** One line that is copied from paper: no corrections by the phone. */
export function TypedLine({ id, label, hint, message, typed }: TypedLineProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} message={message}>
      <input
        id={id}
        name={id}
        type="text"
        required
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={message ? true : undefined}
        aria-describedby={`${id}-hint${message ? ` ${id}-message` : ""}`}
        className={`${controlClass} min-h-14 w-full text-lg`}
      />
    </FieldFrame>
  );
}

"use client";
import { useId } from "react";
import { controlClass } from "@/components/ui/control-class";
import type { Dimension } from "@/lib/reviews/rules";
import type { OnSiteWords } from "./on-site-words";
import { type KeptSheet, type Part, parts } from "./sheet-outbox";

type Props = {
  words: OnSiteWords;
  dimensions: readonly Dimension[];
  sheet: KeptSheet;
  locked: boolean;
  change: (name: string, value: string) => void;
};

/** REV-30: three large fields that take dictation, a phrase library, scores and one improvement item. */
export function SheetFields(props: Props) {
  const { words, sheet, locked, change, dimensions } = props;
  const value = (name: string) => sheet.fields[name] ?? "";
  return (
    <fieldset disabled={locked} className="min-w-0">
      {parts.map((part) => (
        <PartField key={part} {...props} part={part} />
      ))}
      <fieldset className="mb-4 min-w-0">
        <legend className="mb-1 font-semibold">{words.scores}</legend>
        <div className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
          {dimensions.map(({ position, name, weight }, at) => (
            <label key={position} className="grid gap-1 text-sm">
              {`${name}（${weight}）`}
              <input
                inputMode="numeric"
                autoComplete="off"
                value={value(`scores[${at}].score`)}
                onChange={(event) => {
                  change(`scores[${at}].position`, String(position));
                  change(`scores[${at}].score`, event.target.value.replace(/\D/g, "").slice(0, 3));
                }}
                className={`${controlClass} max-w-28 text-right text-lg`}
              />
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mb-4 grid gap-3">
        <label className="grid gap-1">
          <span className="font-semibold">{words.advice}</span>
          <input
            value={value("advice[0].text")}
            maxLength={300}
            onChange={(event) => change("advice[0].text", event.target.value)}
            className={`${controlClass} text-lg`}
          />
        </label>
        <label className="grid gap-1">
          <span className="font-semibold">{words.adviceDueOn}</span>
          <input
            type="date"
            value={value("advice[0].dueOn")}
            onChange={(event) => change("advice[0].dueOn", event.target.value)}
            className={`${controlClass} max-w-56`}
          />
        </label>
      </div>
    </fieldset>
  );
}

function PartField({ words, sheet, change, part }: Props & { part: Part }) {
  const [id, text] = [useId(), sheet.fields[part] ?? ""];
  return (
    <div className="mb-4">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {words[part]}
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={1000}
        value={text}
        onChange={(event) => change(part, event.target.value)}
        className={`${controlClass} w-full text-lg leading-relaxed`}
      />
      <details>
        <summary className="inline-flex min-h-target items-center text-sm text-ink-2 underline underline-offset-4">
          {words.phrases}
        </summary>
        <p className="flex flex-wrap gap-2 pb-1">
          {words.offers[part].map((phrase) => (
            <button
              key={phrase}
              type="button"
              onClick={() => change(part, text + phrase)}
              className="min-h-target rounded-sm border border-line-2 bg-sheet px-3 text-sm"
            >
              {phrase}
            </button>
          ))}
        </p>
      </details>
    </div>
  );
}

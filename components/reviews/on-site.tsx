"use client";
import { type KeyboardEvent, useMemo, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { newDeviceId } from "@/components/ui/device-id";
import type { Dimension } from "@/lib/reviews/rules";
import type { Sheet } from "@/lib/reviews/sheets/queries";
import { Nudge } from "./nudge";
import type { OnSiteWords } from "./on-site-words";
import { SheetBasis } from "./sheet-basis";
import { SheetFields } from "./sheet-fields";
import { finish, isWhole, type KeptSheet, nextOpen, saidIn, write } from "./sheet-outbox";
import { useOutbox } from "./use-outbox";

type Props = {
  org: string;
  today: string;
  sheets: readonly Sheet[];
  dimensions: readonly Dimension[];
  words: OnSiteWords;
};

const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join("-");
function begun(sheet: Sheet): KeptSheet {
  const { achievements, shortcomings, direction, scores, reviewId, version } = sheet;
  const given = Object.fromEntries(
    scores.flatMap(({ position, score }) => [
      [`scores[${position - 1}].position`, String(position)],
      [`scores[${position - 1}].score`, String(score)],
    ]),
  );
  const fields = { achievements, shortcomings, direction, ...given };
  return { reviewId: reviewId ?? "", version, fields, step: "draft", key: "", state: "CLEAN", message: "" };
}

/** Reviews one after another on a tablet, with or without a network (REV-13). */
export function OnSite({ org, today, sheets, dimensions, words }: Props) {
  const [at, setAt] = useState(0);
  const sendings = useMemo(
    () => sheets.map(({ orgId, targetId }) => ({ org, targetOrgId: orgId, targetId, heldOn: today, mode: "ON_SITE" })),
    [sheets, org, today],
  );
  const first = useMemo(() => sheets.map(begun), [sheets]);
  const outbox = useOutbox(sendings, first);
  const [sheet, kept] = [sheets[at], outbox.sheets[at]];
  if (!sheet || !kept) return null;
  const left = outbox.sheets.filter(({ state }) => state !== "DONE").length;
  const ready = isWhole(kept) && sheet.report !== "";

  const change = (name: string, value: string) =>
    outbox.put(at, (one) => write({ ...one, reviewId: one.reviewId || newDeviceId() }, name, value, newKey()));
  const end = () => {
    if (!ready || kept.state === "DONE") return;
    outbox.put(at, (one) => finish({ ...one, reviewId: one.reviewId || newDeviceId() }, newKey()));
    setAt(
      nextOpen(
        outbox.sheets.map(({ state }, place) => (place === at ? "DONE" : state)),
        at,
      ),
    );
  };
  const turn = (step: number) => setAt((at + step + sheets.length) % sheets.length);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key === "Enter") end();
    else if (event.altKey && event.key === "ArrowDown") turn(1);
    else if (event.altKey && event.key === "ArrowUp") turn(-1);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are an addition; every one of them has its button
    <div onKeyDown={press}>
      <div className="sticky top-0 z-[5] mb-4 flex max-desk:static flex-wrap items-center gap-3 border border-line bg-sheet px-4 py-2">
        <label className="grid min-w-0 flex-1 basis-48">
          <span className="sr-only">{words.choose}</span>
          <select value={at} onChange={(event) => setAt(Number(event.target.value))} className={controlClass}>
            {sheets.map(({ targetId, name }, place) => (
              <option key={targetId} value={place}>
                {`${place + 1}. ${name}${outbox.sheets[place]?.state === "DONE" ? `（${words.done}）` : ""}`}
              </option>
            ))}
          </select>
        </label>
        <p role="status" className="text-sm">
          {words.counted.replace("{left}", String(left)).replace("{total}", String(sheets.length))}
          {" · "}
          {outbox.online ? words.online : words.offline}
        </p>
        <button type="button" onClick={() => turn(-1)} className={buttonClass()}>
          {words.previous}
        </button>
        <button type="button" onClick={() => turn(1)} className={buttonClass()}>
          {words.next}
        </button>
      </div>
      <h2 className="mb-2 text-xl font-semibold">
        {sheet.name}
        {sheet.orgName === sheet.name ? null : (
          <span className="ml-2 text-sm font-normal text-ink-2">{sheet.orgName}</span>
        )}
      </h2>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <SheetBasis sheet={sheet} words={words} />
        <div className="min-w-0">
          <SheetFields
            words={words}
            dimensions={dimensions}
            sheet={kept}
            locked={kept.state === "DONE"}
            change={change}
          />
          <Nudge
            about={{ org, targetOrgId: sheet.orgId, targetId: sheet.targetId }}
            said={saidIn(kept)}
            asks={isWhole(kept) && outbox.online}
          />
          <button
            type="button"
            onClick={end}
            disabled={!ready}
            className={buttonClass("primary", "disabled:opacity-60")}
          >
            {words.finish}
          </button>
          <p role="status" className="mt-2 text-sm text-ink-2">
            {noteOf(kept, words, sheet.report !== "")}
          </p>
          <p className="mt-1 text-sm text-ink-2">{words.keys}</p>
        </div>
      </div>
    </div>
  );
}

function noteOf(kept: KeptSheet, words: OnSiteWords, reported: boolean): string {
  if (kept.state === "CONFLICT") return words.conflict;
  if (kept.state === "REFUSED") return kept.message;
  if (kept.state === "DONE") return words.done;
  if (kept.state === "WAITING") return words.waiting;
  if (!reported) return words.needReport;
  return isWhole(kept) ? words.saved : words.needWhole;
}

import { DialogForm } from "@/components/pledges/dialog-form";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { Select, TextArea, TextInput } from "@/components/ui/inputs";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { endPointAction, markPointAction, publishPointAction } from "@/lib/campaigns/meeting-actions";
import { type PointState, pointLifecycle } from "@/lib/campaigns/points/lifecycle";
import type { Follower, Point } from "@/lib/campaigns/points/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import { distanceWords } from "./distance-words";

const tones: Record<PointState, Tone> = { MARKED: "due", PUBLISHED: "gold", ENDED: "neutral" };

type Props = { locale: Locale; org: string; points: readonly Point[]; actor: Actor };

/** CAM-20: what each point does, and how far the organisation that looks stands from it. */
export function PointList({ locale, org, points, actor }: Props) {
  const words = loadWords(locale, "meetings");
  if (points.length === 0) return <Empty>{words("points.none")}</Empty>;
  return (
    <ul className="mb-6 border border-line bg-sheet">
      {points.map((point) => (
        <li key={point.id} className="border-line px-4 py-3 not-first:border-t">
          <p className="flex flex-wrap items-center gap-x-3">
            <b className="font-semibold">{point.subjectName}</b>
            <Tag tone={tones[point.state]}>{words(`points.states.${point.state}`)}</Tag>
            <span className="text-sm text-ink-2">
              {words("points.by", { org: point.markedBy })} ·{" "}
              {formatFullDay(locale, point.publishedOn ?? point.markedOn)}
            </span>
          </p>
          <p className="font-semibold">{point.theme}</p>
          <p className="whitespace-pre-line">{point.practice}</p>
          {point.state === "ENDED" ? <p className="text-sm text-ink-2">{point.endReason}</p> : null}
          {point.state === "ENDED" ? null : <Distances locale={locale} point={point} />}
          <Moves locale={locale} org={org} point={point} actor={actor} />
        </li>
      ))}
    </ul>
  );
}

function Distances({ locale, point }: { locale: Locale; point: Point }) {
  const words = loadWords(locale, "meetings");
  const rows = [
    { key: "kept", label: words("points.kept"), model: point.pointKept, own: point.ownKept },
    { key: "reviewed", label: words("points.reviewed"), model: point.pointReviewed, own: point.ownReviewed },
  ];
  return (
    <dl className="mt-1 grid gap-x-6 text-sm sm:grid-cols-2">
      {rows.map(({ key, label, model, own }) => (
        <div key={key} className="flex flex-wrap gap-x-3">
          <dt className="text-ink-2">{label}</dt>
          <dd>
            {model === null ? words("points.noFigure") : `${model}%`} · {words("points.own")}{" "}
            {own === null ? words("points.noFigure") : `${own}%`} · {distanceWords(locale, model, own)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Moves({ locale, org, point, actor }: { locale: Locale; org: string; point: Point; actor: Actor }) {
  const words = loadWords(locale, "meetings");
  const moves = openMoves(pointLifecycle, actor, point);
  const hidden = { org, pointId: point.id };
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {moves.includes("publish") ? (
        <DialogForm
          {...{ locale, hidden }}
          action={publishPointAction}
          trigger={words("points.publish")}
          title={words("points.publish")}
          submit={words("points.publish")}
          note={words("points.publishExplained")}
        />
      ) : null}
      {moves.includes("end") ? (
        <DialogForm
          {...{ locale, hidden }}
          action={endPointAction}
          trigger={words("points.end")}
          title={words("points.end")}
          submit={words("points.end")}
          note={words("points.endExplained")}
        >
          <Field name="reason" label={words("points.reason")} required>
            <TextArea rows={2} maxLength={200} />
          </Field>
        </DialogForm>
      ) : null}
    </div>
  );
}

export function MarkPointForm({
  locale,
  org,
  followers,
}: {
  locale: Locale;
  org: string;
  followers: readonly Follower[];
}) {
  const words = loadWords(locale, "meetings");
  return (
    <DialogForm
      locale={locale}
      hidden={{ org }}
      action={markPointAction}
      trigger={words("points.mark")}
      tone="primary"
      title={words("points.mark")}
      submit={words("points.mark")}
    >
      <Field name="subjectOrgId" label={words("points.subject")} required>
        <Select options={followers.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="theme" label={words("points.theme")} required>
        <TextInput maxLength={60} />
      </Field>
      <Field name="practice" label={words("points.practice")} required>
        <TextArea rows={5} maxLength={2_000} />
      </Field>
    </DialogForm>
  );
}

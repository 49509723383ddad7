import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Channel, Demand, Showing, Unshown } from "@/lib/noticeboard/showings/queries";
import type { DemandLevel } from "@/lib/noticeboard/showings/schema";

const tones = { REQUIRED: "late", ADVISED: "due", FREE: "neutral" } as const;

type Props = {
  locale: Locale;
  org: string;
  channel: Channel;
  demand: Demand | null;
  showings: readonly Showing[];
  missing: readonly Unshown[];
  /** Where older records are, for both channels. */
  links?: readonly { href: string; label: string }[];
};

/** One channel: what is asked, who is missing, what was recorded. */
export function ChannelView({ locale, org, channel, demand, showings, missing, links }: Props) {
  const words = loadWords(locale, "noticeboard");
  const level: DemandLevel = (channel === "MEETING" ? demand?.meeting : demand?.wall) ?? "FREE";
  const names = missing.map(({ name }) => name);
  return (
    <Section title={words(`showings.channels.${channel}`)} links={links}>
      <p className="mb-3 flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
        <Tag tone={tones[level]}>{words(`showings.levels.${level}`)}</Tag>
        {demandOf(locale, channel, demand)}
      </p>
      {names.length > 0 && level !== "FREE" ? (
        <Notice
          tone={level === "REQUIRED" ? "warn" : "info"}
          title={words("showings.missing", { count: names.length })}
        >
          {names.slice(0, 40).join("、")}
          {names.length > 40 ? "…" : ""}
        </Notice>
      ) : null}
      <DataTable
        locale={locale}
        caption={words(`showings.channels.${channel}`)}
        columns={columnsOf(locale, org, channel)}
        rows={showings.filter((showing) => showing.channel === channel)}
        rowKey={({ id }) => id}
        empty={words("showings.none")}
      />
    </Section>
  );
}

function demandOf(locale: Locale, channel: Channel, demand: Demand | null): string {
  const words = loadWords(locale, "noticeboard");
  if (!demand) return words("showings.noDemand");
  const asked = [
    words("showings.askedBy", { org: demand.orgName }),
    channel === "WALL" && demand.place,
    channel === "WALL" && demand.wallDays > 0 && words("showings.forDays", { days: demand.wallDays }),
    demand.audience && words("showings.to", { audience: demand.audience }),
  ];
  return asked.filter(Boolean).join("，");
}

function columnsOf(locale: Locale, org: string, channel: Channel): Column<Showing>[] {
  const words = loadWords(locale, "noticeboard");
  const day = (on: string) => formatFullDay(locale, on);
  return [
    {
      key: "place",
      header: words("showings.place"),
      phone: "title",
      cell: ({ form, place }) => `${words(`showings.forms.${form as "ASSEMBLY"}`)}　${place}`,
    },
    {
      key: "day",
      header: words(channel === "MEETING" ? "showings.heldOn" : "showings.from"),
      cell: ({ beginsOn, endsOn }) =>
        channel === "MEETING" ? day(beginsOn) : `${day(beginsOn)}–${endsOn ? day(endsOn) : words("showings.now")}`,
    },
    ...(channel === "MEETING"
      ? [
          {
            key: "present",
            header: words("showings.present"),
            phoneLabel: words("showings.present"),
            align: "right" as const,
            cell: ({ present }: Showing) => present ?? "",
          },
        ]
      : []),
    {
      key: "pledges",
      header: words("showings.pledgers"),
      cell: ({ pledges, names }) => (
        <details>
          <summary className="cursor-pointer underline underline-offset-4">
            {words("showings.count", { count: pledges })}
          </summary>
          <p className="text-sm text-ink-2">{names.join("、")}</p>
        </details>
      ),
    },
    {
      key: "photo",
      header: words("showings.photo"),
      cell: ({ id, hasPhoto }) =>
        hasPhoto ? (
          <a href={`/o/${org}/noticeboard/showings/${id}`} className="underline underline-offset-4">
            {words("showings.seePhoto")}
          </a>
        ) : null,
    },
    { key: "recorder", header: words("showings.recorder"), phone: "hidden", cell: ({ recorder }) => recorder },
  ];
}

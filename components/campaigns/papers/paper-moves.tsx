import { DialogForm } from "@/components/pledges/dialog-form";
import { LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { DateInput, RadioGroup, TextArea, TextInput } from "@/components/ui/inputs";
import { Menu } from "@/components/ui/menu";
import {
  discardPaperAction,
  issuePaperAction,
  restorePaperAction,
  voidPaperAction,
} from "@/lib/campaigns/papers/actions";
import { paperLifecycle } from "@/lib/campaigns/papers/lifecycle";
import type { Paper } from "@/lib/campaigns/papers/queries";
import { numberSources } from "@/lib/campaigns/papers/schema";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/clock";
import { openMoves } from "@/lib/kernel/lifecycle";

type Props = { locale: Locale; org: string; paper: Paper; actor: Actor; today: Day; series: readonly string[] };

/** What the law opens to this actor, each with plain words about what it does. */
export function PaperMoves({ locale, org, paper, actor, today, series }: Props) {
  const words = loadWords(locale, "papers");
  const moves = openMoves(paperLifecycle, actor, paper);
  const shared = { locale, hidden: { org, paperId: paper.id } };
  const file = `/o/${org}/campaigns/papers/${paper.id}/file`;
  return (
    <>
      {moves.includes("issue") && paper.body ? <Issue {...shared} today={today} series={series} /> : null}
      <Menu label={words("buttons.download")}>
        <LinkButton tone="plain" plain href={file}>
          {words("buttons.word")}
        </LinkButton>
        <LinkButton tone="plain" plain href={`${file}?as=pdf`}>
          {words("buttons.pdf")}
        </LinkButton>
      </Menu>
      {moves.includes("void") ? (
        <DialogForm
          {...shared}
          action={voidPaperAction}
          trigger={words("buttons.void")}
          title={words("buttons.void")}
          submit={words("buttons.void")}
        >
          <p className="mb-4">{words("explained.void")}</p>
          <Field name="reason" label={words("fields.reason")} required>
            <TextArea rows={2} maxLength={200} />
          </Field>
        </DialogForm>
      ) : null}
      {(["discard", "restore"] as const)
        .filter((move) => moves.includes(move))
        .map((move) => (
          <DialogForm
            key={move}
            {...shared}
            action={move === "discard" ? discardPaperAction : restorePaperAction}
            trigger={words(`buttons.${move}`)}
            title={words(`buttons.${move}`)}
            submit={words(`buttons.${move}`)}
          >
            <p className="mb-4">{words("explained.discard")}</p>
          </DialogForm>
        ))}
    </>
  );
}

type IssueProps = { locale: Locale; hidden: { org: string; paperId: string }; today: Day; series: readonly string[] };

function Issue({ locale, hidden, today, series }: IssueProps) {
  const words = loadWords(locale, "papers");
  return (
    <DialogForm
      locale={locale}
      hidden={hidden}
      action={issuePaperAction}
      trigger={words("buttons.issue")}
      title={words("buttons.issue")}
      submit={words("buttons.issue")}
      tone="primary"
    >
      <p className="mb-4">{words("explained.issue")}</p>
      <Field name="source" label={words("fields.source")} required group>
        <RadioGroup
          defaultValue="REGISTER"
          options={numberSources.map((source) => ({ value: source, label: words(`sources.${source}`) }))}
        />
      </Field>
      <Field name="series" label={words("fields.series")} hint={words("fields.seriesHint")}>
        <TextInput defaultValue={series[0]} list="paper-series" maxLength={30} autoComplete="off" />
      </Field>
      <datalist id="paper-series">
        {series.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Field name="numberText" label={words("fields.numberText")} hint={words("fields.numberTextHint")}>
        <TextInput maxLength={60} autoComplete="off" />
      </Field>
      <Field name="issuedOn" label={words("fields.issuedOn")} required>
        <DateInput defaultValue={today} max={today} />
      </Field>
    </DialogForm>
  );
}

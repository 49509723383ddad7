import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import {
  attachToActivityAction,
  attachToInnovationAction,
  removeEvidenceAction,
} from "@/lib/campaigns/evidence/actions";
import { removesEvidence } from "@/lib/campaigns/evidence/policy";
import type { EvidenceFile } from "@/lib/campaigns/evidence/queries";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";

type Holder = { activityId: string } | { innovationId: string };
type Props = {
  locale: Locale;
  org: string;
  actor: Actor;
  holder: Holder;
  files: readonly EvidenceFile[];
  /** Whether the reader may add to this record and, in its state, take away. */
  mayAdd: boolean;
  mayRemove: boolean;
};

/** What proves a record: pictures drawn small, PDFs by their name, each opened by a tap; added and taken away in place. */
export function EvidenceList({ locale, org, actor, holder, files, mayAdd, mayRemove }: Props) {
  const words = loadWords(locale, "ledgers");
  const title = files.length > 0 ? words("evidence.count", { count: files.length }) : words("evidence.title");
  return (
    <Section title={title}>
      {files.length === 0 ? <Empty>{words(mayAdd ? "evidence.emptyMine" : "evidence.empty")}</Empty> : null}
      <ul className="mb-3 grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {files.map((file) => (
          <Piece key={file.id} {...{ locale, org, file }} removable={mayRemove && removesEvidence(actor, file)} />
        ))}
      </ul>
      {mayAdd ? <AddDialog {...{ locale, org, holder }} /> : null}
    </Section>
  );
}

type PieceProps = { locale: Locale; org: string; file: EvidenceFile; removable: boolean };

function Piece({ locale, org, file, removable }: PieceProps) {
  const words = loadWords(locale, "ledgers");
  const address = `/o/${org}/campaigns/evidence/${file.id}`;
  const isPicture = file.mediaType.startsWith("image/");
  const size = Math.max(1, Math.round(file.bytes / 1024));
  return (
    <li className="border border-line bg-sheet p-2">
      <a
        href={address}
        className="flex min-h-target items-center gap-3 break-all font-semibold underline underline-offset-4"
      >
        {isPicture ? (
          // biome-ignore lint/performance/noImgElement: a kept file, drawn small by its own address
          <img src={`${address}?small`} alt="" width={88} height={88} loading="lazy" className="size-22 object-cover" />
        ) : (
          <span className="flex size-22 shrink-0 items-center justify-center border border-line font-normal text-ink-2 no-underline">
            {words("evidence.pdf")}
          </span>
        )}
        {file.caption || file.fileName}
      </a>
      <p className="mt-1 text-sm text-ink-2">
        {words("evidence.by", { name: file.adder, day: formatFullDay(locale, file.addedOn), size })}
      </p>
      {removable ? (
        <FormDialog
          {...{ locale, org }}
          action={removeEvidenceAction}
          title={words("evidence.remove")}
          submit={words("evidence.remove")}
          note={words("evidence.removeNote")}
          tone="quiet"
          keys={{ fileId: file.id }}
        />
      ) : null}
    </li>
  );
}

function AddDialog({ locale, org, holder }: Pick<Props, "locale" | "org" | "holder">) {
  const words = loadWords(locale, "ledgers");
  return (
    <FormDialog
      {...{ locale, org }}
      action={"activityId" in holder ? attachToActivityAction : attachToInnovationAction}
      title={words("evidence.add")}
      submit={words("evidence.save")}
      keys={holder}
    >
      <Field name="file" label={words("evidence.file")} hint={words("evidence.fileHint")} required>
        <TextInput type="file" accept="image/jpeg,image/png,image/webp,application/pdf" />
      </Field>
      <Field name="caption" label={words("evidence.caption")} hint={words("evidence.captionHint")}>
        <TextInput maxLength={100} />
      </Field>
    </FormDialog>
  );
}

import { ButtonRow } from "@/components/ui/button-row";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { NumberInput, RadioGroup, TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { openMoves } from "@/lib/kernel/lifecycle";
import {
  addTargetAction,
  assessLetterAction,
  enterActualAction,
  offerLetterAction,
  signLetterAction,
  withdrawLetterAction,
} from "@/lib/supervision/actions";
import { letterLifecycle } from "@/lib/supervision/letters/lifecycle";
import { isGiver } from "@/lib/supervision/letters/policy";
import type { Letter, Target } from "@/lib/supervision/letters/queries";
import { targetFamilies } from "@/lib/supervision/schema";

type Props = { locale: Locale; org: string; letter: Letter; actor: Actor; here: string };

/** 量化目标 and what was reached, the signed figure beside the actual one. */
export function LetterTargets({ locale, org, letter, here }: Props) {
  const words = loadWords(locale, "supervision");
  const enters = letter.state === "SIGNED" && letter.orgId === here;
  const amount = (value: number, unit: string) => `${formatNumber(locale, value)} ${unit}`;
  const columns: Column<Target>[] = [
    {
      key: "text",
      header: words("letters.text"),
      cell: ({ text, family }) => (
        <>
          {text}
          <small>{words(`letters.families.${family}`)}</small>
        </>
      ),
    },
    { key: "post", header: words("letters.post"), cell: ({ post }) => post },
    {
      key: "quantity",
      header: words("letters.quantity"),
      phoneLabel: words("letters.quantity"),
      align: "right",
      cell: ({ quantity, unit }) => amount(quantity, unit),
    },
    {
      key: "actual",
      header: words("letters.actual"),
      phoneLabel: words("letters.actual"),
      align: "right",
      cell: ({ actual, unit, quantity, actualNote }) =>
        actual === null ? (
          words("letters.notEntered")
        ) : (
          <>
            {amount(actual, unit)}{" "}
            <Tag tone={actual >= quantity ? "ok" : "due"}>
              {words(actual >= quantity ? "letters.reached" : "letters.notReached")}
            </Tag>
            {actualNote ? <small>{actualNote}</small> : null}
          </>
        ),
    },
    ...(enters
      ? [
          {
            key: "act",
            header: words("columns.act"),
            align: "right" as const,
            cell: ({ id }: Target) => (
              <FormDialog
                locale={locale}
                org={org}
                action={enterActualAction}
                title={words("letters.enterActual")}
                submit={words("task.submit")}
                keys={{ targetId: id }}
              >
                <Field name="actual" label={words("letters.actual")} required>
                  <NumberInput />
                </Field>
                <Field name="actualNote" label={words("letters.actualNote")}>
                  <TextInput />
                </Field>
              </FormDialog>
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="mb-8">
      <DataTable
        locale={locale}
        caption={words("letters.text")}
        columns={columns}
        rows={letter.targets}
        rowKey={({ id }) => id}
        empty={words("letters.noTargets")}
      />
    </div>
  );
}

const plain = {
  offer: offerLetterAction,
  withdraw: withdrawLetterAction,
  sign: signLetterAction,
} as const;

export function LetterMoves({ locale, org, letter, actor }: Props) {
  const words = loadWords(locale, "supervision");
  const moves = openMoves(letterLifecycle, actor, letter);
  const keys = { letterId: letter.id };
  const adds = letter.state === "DRAFT" && isGiver(actor, letter);
  if (moves.length === 0 && !adds) return null;
  return (
    <Section title={words("columns.act")}>
      <ButtonRow>
        {(["offer", "sign", "withdraw"] as const).map((move) =>
          moves.includes(move) ? (
            <FormDialog
              key={move}
              {...{ locale, org, keys }}
              action={plain[move]}
              title={words(`letters.${move}`)}
              submit={words("letters.confirm")}
              tone={move === "withdraw" ? "plain" : "primary"}
            >
              {move === "withdraw" ? null : <p className="mb-4">{words(`letters.${move}Note`)}</p>}
            </FormDialog>
          ) : null,
        )}
        {adds ? <TargetDialog {...{ locale, org, keys }} /> : null}
        {moves.includes("assess") ? (
          <FormDialog
            {...{ locale, org, keys }}
            action={assessLetterAction}
            title={words("letters.assess")}
            note={words("letters.assessNote")}
            submit={words("letters.confirm")}
          >
            <Field name="result" label={words("letters.result")} required>
              <TextArea rows={3} />
            </Field>
          </FormDialog>
        ) : null}
      </ButtonRow>
    </Section>
  );
}

function TargetDialog({ locale, org, keys }: { locale: Locale; org: string; keys: Record<string, string> }) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      {...{ locale, org, keys }}
      action={addTargetAction}
      title={words("letters.addTarget")}
      submit={words("task.submit")}
    >
      <Field name="family" label={words("letters.family")} group required>
        <RadioGroup
          defaultValue="BUSINESS"
          options={targetFamilies.map((value) => ({ value, label: words(`letters.families.${value}`) }))}
        />
      </Field>
      <Field name="text" label={words("letters.text")} required>
        <TextInput />
      </Field>
      <Field name="quantity" label={words("letters.quantity")} required>
        <NumberInput />
      </Field>
      <Field name="unit" label={words("letters.unit")} hint={words("letters.unitHint")} required>
        <TextInput />
      </Field>
      <Field name="post" label={words("letters.post")} hint={words("letters.postHint")} required>
        <TextInput />
      </Field>
    </FormDialog>
  );
}

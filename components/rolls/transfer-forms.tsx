import { DialogForm } from "@/components/pledges/dialog-form";
import { Field } from "@/components/ui/field";
import { DateInput, RadioGroup, TextArea } from "@/components/ui/inputs";
import {
  confirmTransferAction,
  recallTransferAction,
  receiveTransferAction,
  refuseTransferAction,
} from "@/lib/auth/transfers/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { TransferMove } from "@/lib/people/transfers/lifecycle";
import type { TransferRow } from "@/lib/people/transfers/queries";

type MoveProps = { locale: Locale; org: string; today: string; row: TransferRow };

/** One button for each move the law leaves open. */
export function TransferMoves({ moves, ...place }: MoveProps & { moves: readonly TransferMove[] }) {
  return moves.map((move) => {
    if (move === "receive") return <Receive key={move} {...place} />;
    return move === "confirm" ? <Confirm key={move} {...place} /> : <End key={move} {...place} move={move} />;
  });
}

function Receive({ locale, org, today, row }: MoveProps) {
  const words = loadWords(locale, "rolls");
  const choices = [
    { value: "CARRY", label: words("transfers.carryYes") },
    { value: "END", label: words("transfers.carryNo") },
  ];
  return (
    <DialogForm
      locale={locale}
      action={receiveTransferAction}
      hidden={{ org, transferId: row.id }}
      trigger={words("transfers.receive")}
      tone="primary"
      title={`${words("transfers.receive")} · ${row.name}`}
      note={words("transfers.receiveNote")}
      submit={words("transfers.receive")}
    >
      <Field name="receivedOn" label={words("transfers.receivedOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field
        name="carry"
        label={words("transfers.carry")}
        hint={row.openItems > 0 ? words("transfers.openItems", { count: row.openItems }) : words("transfers.noItems")}
        group
        required
      >
        <RadioGroup options={choices} defaultValue={row.openItems > 0 ? undefined : "END"} />
      </Field>
    </DialogForm>
  );
}

function Confirm({ locale, org, today, row }: MoveProps) {
  const words = loadWords(locale, "rolls");
  return (
    <DialogForm
      locale={locale}
      action={confirmTransferAction}
      hidden={{ org, transferId: row.id }}
      trigger={words("transfers.confirm")}
      tone="primary"
      title={`${words("transfers.confirm")} · ${row.name}`}
      note={words("transfers.confirmNote")}
      submit={words("transfers.confirm")}
    >
      <Field name="receivedOn" label={words("transfers.receiptOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </DialogForm>
  );
}

function End({ locale, org, row, move }: MoveProps & { move: "refuse" | "recall" }) {
  const words = loadWords(locale, "rolls");
  return (
    <DialogForm
      locale={locale}
      action={move === "refuse" ? refuseTransferAction : recallTransferAction}
      hidden={{ org, transferId: row.id }}
      trigger={words(`transfers.${move}`)}
      title={`${words(`transfers.${move}`)} · ${row.name}`}
      note={words(`transfers.${move}Note`)}
      submit={words(`transfers.${move}`)}
    >
      <Field name="reason" label={words("transfers.reason")} required>
        <TextArea rows={2} />
      </Field>
    </DialogForm>
  );
}

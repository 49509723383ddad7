import { DialogForm } from "@/components/pledges/dialog-form";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextInput } from "@/components/ui/inputs";
import {
  addParticipantAction,
  admitGuestAction,
  endGuestAction,
  endParticipantAction,
} from "@/lib/auth/memberships/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { guestKinds } from "@/lib/people/guests/schema";
import { participantKinds } from "@/lib/people/participants/schema";

type Place = { locale: Locale; org: string; today: string };

export function ParticipantForm({ locale, org, today }: Place) {
  const words = loadWords(locale, "rolls");
  const options = participantKinds.map((kind) => ({ value: kind, label: words(`others.kinds.${kind}`) }));
  return (
    <DialogForm
      locale={locale}
      action={addParticipantAction}
      hidden={{ org }}
      trigger={words("others.addParticipant")}
      title={words("others.addParticipant")}
      submit={words("others.addParticipant")}
    >
      <Field name="name" label={words("others.name")} required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="kind" label={words("others.kind")} required>
        <Select options={options} />
      </Field>
      <Field name="note" label={words("others.remark")}>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="beginsOn" label={words("others.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </DialogForm>
  );
}

export function GuestForm({ locale, org, today }: Place) {
  const words = loadWords(locale, "rolls");
  const options = guestKinds.map((kind) => ({ value: kind, label: words(`others.guestKinds.${kind}`) }));
  return (
    <DialogForm
      locale={locale}
      action={admitGuestAction}
      hidden={{ org }}
      trigger={words("others.admitGuest")}
      title={words("others.admitGuest")}
      submit={words("others.admitGuest")}
    >
      <Field name="name" label={words("others.name")} required>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="homeCode" label={words("others.homeCode")} hint={words("others.homeHint")} required>
        <TextInput autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="kind" label={words("others.guestKind")} required>
        <Select options={options} />
      </Field>
      <Field name="document" label={words("member.document")}>
        <TextInput autoComplete="off" />
      </Field>
      <Field name="beginsOn" label={words("others.beginsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </DialogForm>
  );
}

export function EndParticipantForm({ locale, org, today, participantId }: Place & { participantId: string }) {
  const words = loadWords(locale, "rolls");
  return (
    <DialogForm
      locale={locale}
      action={endParticipantAction}
      hidden={{ org, participantId }}
      trigger={words("others.end")}
      title={words("others.end")}
      note={words("others.endNote")}
      submit={words("others.end")}
    >
      <Field name="endsOn" label={words("others.endsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="endReason" label={words("others.endReason")} required>
        <TextInput autoComplete="off" />
      </Field>
    </DialogForm>
  );
}

export function EndGuestForm({ locale, org, today, guestId }: Place & { guestId: string }) {
  const words = loadWords(locale, "rolls");
  return (
    <DialogForm
      locale={locale}
      action={endGuestAction}
      hidden={{ org, guestId }}
      trigger={words("others.end")}
      title={words("others.end")}
      note={words("others.endNote")}
      submit={words("others.end")}
    >
      <Field name="endsOn" label={words("others.endsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
    </DialogForm>
  );
}

"use client";
import { type ReactNode, useId } from "react";
import { describedBy, FieldFrame } from "./field-frame";
import { FieldContext, useForm } from "./form-context";

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  /** Several controls under one label, such as radio buttons. */
  group?: boolean;
  children: ReactNode;
};

/** Gives the control inside its id, its hint and the refusal the server answered for its name. */
export function Field({ name, label, hint, required = false, group, children }: FieldProps) {
  const { messages, words } = useForm();
  const id = `${useId()}-${name}`;
  const message = messages[name];
  const context = { id, name, required, message, describedBy: describedBy(id, hint, message) };
  return (
    <FieldContext value={context}>
      <FieldFrame
        id={id}
        label={label}
        hint={hint}
        message={message}
        group={group}
        requiredMark={required ? (words?.required ?? "*") : undefined}
      >
        {children}
      </FieldFrame>
    </FieldContext>
  );
}

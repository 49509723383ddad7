"use client";
import { createContext, useContext } from "react";

export type FormWords = { pending: string; required: string; restored: string };

type FormContextValue = {
  pending: boolean;
  words: FormWords | undefined;
  messages: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
};

export const FormContext = createContext<FormContextValue>({
  pending: false,
  words: undefined,
  messages: {},
  values: {},
});

export const useForm = () => useContext(FormContext);

type FieldContextValue = {
  id: string;
  name: string;
  required: boolean;
  message: string | undefined;
  describedBy: string | undefined;
};

export const FieldContext = createContext<FieldContextValue | undefined>(undefined);

/** What the field around a control knows; a control outside a field stands on its own name. */
export function useField(name: string | undefined) {
  const field = useContext(FieldContext);
  const { values } = useForm();
  const known = name ?? field?.name ?? "";
  return { name: known, field, restored: values[known] };
}

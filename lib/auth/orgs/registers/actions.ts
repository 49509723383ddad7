"use server";
import { getTranslations } from "next-intl/server";
import { addGroup, arrangeGroup, endGroup } from "@/lib/orgs/groups/commands";
import { addGroupSchema, arrangeGroupSchema, endGroupSchema } from "@/lib/orgs/groups/schema";
import { endRegister, enterRegister } from "@/lib/orgs/registers/commands";
import { endRegisterSchema, enterRegisterSchema } from "@/lib/orgs/registers/schema";
import { addUnit, endUnit, renameUnit, staffUnit } from "@/lib/orgs/units/commands";
import { addUnitSchema, endUnitSchema, renameUnitSchema, staffUnitSchema } from "@/lib/orgs/units/schema";
import { action } from "../../action";

const saved = async () => ({ message: (await getTranslations("registers"))("saved") });

export const addUnitAction = action(addUnitSchema, addUnit, saved);
export const renameUnitAction = action(renameUnitSchema, renameUnit, saved);
export const staffUnitAction = action(staffUnitSchema, staffUnit, saved);
export const endUnitAction = action(endUnitSchema, endUnit, saved);
export const addGroupAction = action(addGroupSchema, addGroup, saved);
export const arrangeGroupAction = action(arrangeGroupSchema, arrangeGroup, saved);
export const endGroupAction = action(endGroupSchema, endGroup, saved);
export const enterRegisterAction = action(enterRegisterSchema, enterRegister, saved);
export const endRegisterAction = action(endRegisterSchema, endRegister, saved);

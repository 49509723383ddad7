-- AlterTable
ALTER TABLE "register_entry" ADD COLUMN     "approximate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "covered" INTEGER,
ADD COLUMN     "total" INTEGER;

-- ORG-09 组建情况 and SYS-43 结对目标: entries with numbers; of so many, how many have an organisation, or how many pairs are aimed at.
alter table register_entry drop constraint register_kind;
alter table register_entry add constraint register_kind check (kind in ('VENUE', 'PIONEER_POST', 'RESPONSIBILITY_ZONE', 'MODEL_POST', 'MODEL_WINDOW', 'SERVICE_TEAM', 'SERVICE_POINT',
  'JOINT_BODY', 'JOINT_UNIT', 'HOST', 'PROJECT', 'ENTERPRISES', 'COOPERATIVES', 'ASSOCIATIONS', 'CHAINS', 'PAIRING_GOAL'));
alter table register_entry add constraint register_figures check (case
  when kind in ('ENTERPRISES', 'COOPERATIVES', 'ASSOCIATIONS', 'CHAINS') then total is not null and covered is not null and total > 0 and covered between 0 and total
  when kind = 'PAIRING_GOAL' then total is not null and total > 0 and covered is null
  else total is null and covered is null and not approximate end);
create index register_founding on register_entry (org_id) where kind in ('ENTERPRISES', 'COOPERATIVES', 'ASSOCIATIONS', 'CHAINS');
create index org_link_role on org_link (org_id, role) where kind = 'PAIRING';

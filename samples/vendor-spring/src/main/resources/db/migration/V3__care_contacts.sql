-- Visits, calls and stays: those that have been, those that go on, and those that were called off.
create table care_contact (
  contact_id varchar(64)  primary key,
  patient_id integer      not null references patient,
  unit_id    varchar(64)  not null references care_unit,
  author_id  varchar(64)  not null references staff,
  kind       varchar(2)   not null,           -- code of KV Vårdkontakttyp
  status     varchar(20)  not null,           -- SNOMED CT-SE
  reason     varchar(500),
  starts     timestamp    not null,
  ends       timestamp,                       -- empty while it goes on
  registered timestamp    not null,
  released   boolean      not null            -- the patient may see it
);

create index care_contact_of_patient on care_contact (patient_id);

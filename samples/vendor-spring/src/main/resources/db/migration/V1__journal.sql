-- The journal as our own program keeps it. Nothing here is made for the contracts.

create table care_unit (
  unit_id         varchar(64)  primary key,   -- HSA-id
  name            varchar(200) not null,
  care_giver_id   varchar(64)  not null,      -- HSA-id
  care_giver_name varchar(200) not null,
  phone           varchar(30)  not null,
  phone_days      varchar(80)  not null,      -- days of the week
  phone_from      time         not null,
  phone_to        time         not null
);

create table staff (
  staff_id   varchar(64)  primary key,        -- HSA-id
  name       varchar(200) not null,
  title      varchar(100) not null,
  unit_id    varchar(64)  not null references care_unit,
  phone      varchar(30)  not null,
  phone_days varchar(80)  not null,
  phone_from time         not null,
  phone_to   time         not null
);

create table patient (
  patient_id integer      primary key,        -- ours; it never leaves the house
  identity   varchar(64)  not null unique,    -- personnummer
  given_name varchar(100) not null
);

-- What plans, agreements and notes have in common.
create table record (
  record_id  varchar(64)  primary key,
  patient_id integer      not null references patient,
  unit_id    varchar(64)  not null references care_unit,
  author_id  varchar(64)  not null references staff,
  title      varchar(200) not null,
  drawn_up   timestamp    not null,
  written    timestamp    not null,
  signed     timestamp,
  changed    timestamp    not null,
  version    integer      not null,
  released   boolean      not null            -- the patient may see it
);

create index record_of_patient on record (patient_id);

create table plan (
  record_id    varchar(64)   primary key references record,
  kind         varchar(10)   not null,
  kind_name    varchar(100)  not null,
  status       varchar(20)   not null,
  starts       date          not null,
  ends         date,
  purpose      varchar(4000) not null,
  summary      varchar(1000) not null,
  review_from  date,
  review_to    date,
  review_words varchar(200)
);

create table agreement (
  record_id     varchar(64)   primary key references record,
  kind          varchar(40)   not null,
  kind_name     varchar(200)  not null,
  status        varchar(20)   not null,
  agreed        date          not null,
  starts        date          not null,
  ends          date,
  what_it_means varchar(1000) not null,
  handed_over   date,
  kin_name      varchar(100),                 -- given name, never an identity
  kin_relation  varchar(100),
  plan_id       varchar(64)   references plan,
  for_patient   varchar(1000),
  for_staff     varchar(1000)                 -- never shown to the patient
);

create table note (
  record_id varchar(64)   primary key references record,
  kind      varchar(10)   not null,
  words     varchar(8000) not null
);

create table booking (
  booking_id varchar(64)  primary key,
  patient_id integer      not null references patient,
  unit_id    varchar(64)  not null references care_unit,
  staff_id   varchar(64)  references staff,
  kind       varchar(100) not null,
  purpose    varchar(500) not null,
  starts     timestamp    not null,
  ends       timestamp    not null,
  may_cancel boolean      not null,
  may_move   boolean      not null,
  invitation boolean      not null
);

create index booking_of_patient on booking (patient_id, starts);

create table fixed_contact (
  contact_id  varchar(64)   primary key,
  patient_id  integer       not null references patient,
  staff_id    varchar(64)   not null references staff,
  kind        varchar(2)    not null,         -- code of Kv typ av fast kontakt
  starts      date          not null,
  ends        date,
  end_reason  varchar(200),
  scope       varchar(500)  not null,
  coordinates boolean       not null,
  wished_for  boolean       not null,
  changed     timestamp     not null,
  version     integer       not null,
  for_patient varchar(1000),
  for_staff   varchar(1000)                   -- never shown to the patient
);

-- The parts of plans and agreements. Each keeps its id as long as it lives.

create table wish (
  record_id varchar(64)  not null references record,
  part_id   varchar(64)  not null,
  category  varchar(40)  not null,
  words     varchar(500) not null,
  said      date         not null,
  primary key (record_id, part_id)
);

create table need (
  record_id varchar(64)  not null references plan,
  part_id   varchar(64)  not null,
  category  varchar(40)  not null,
  words     varchar(500) not null,
  judged    date         not null,
  primary key (record_id, part_id)
);

create table goal (
  record_id  varchar(64)  not null references plan,
  part_id    varchar(64)  not null,
  part_of    varchar(64),
  place      integer      not null,
  words      varchar(500) not null,
  area       varchar(40)  not null,
  area_name  varchar(100) not null,
  stated_by  varchar(20)  not null,
  status     varchar(20)  not null,
  reached    varchar(20)  not null,
  judged     date         not null,
  need_id    varchar(64),
  target     varchar(200),
  primary key (record_id, part_id)
);

-- How often is kept in the same words for activities, commitments and next steps: times in each number of units (h, d, wk, mo, a).
create table activity (
  record_id   varchar(64)  not null references plan,
  part_id     varchar(64)  not null,
  kind        varchar(40)  not null,
  words       varchar(500) not null,
  instruction varchar(1000),
  status      varchar(20)  not null,
  since       date         not null,
  goal_id     varchar(64)  not null,
  need_id     varchar(64),
  times       integer,
  each        integer,
  unit        varchar(2),
  if_so       varchar(200),
  from_day    date,
  to_day      date,
  in_words    varchar(200) not null,
  done_by     varchar(20)  not null,
  answers_id  varchar(64)  references staff,
  place       varchar(40),
  topic       varchar(40),
  topic_name  varchar(100),
  booking_id  varchar(64)  references booking,
  primary key (record_id, part_id)
);

create table commitment (
  record_id  varchar(64)  not null references agreement,
  part_id    varchar(64)  not null,
  party      varchar(20)  not null,
  words      varchar(500) not null,
  status     varchar(20)  not null,
  times      integer,
  each       integer,
  unit       varchar(2),
  if_so      varchar(200),
  from_day   date,
  to_day     date,
  in_words   varchar(200),
  topic      varchar(40),
  topic_name varchar(100),
  primary key (record_id, part_id)
);

create table next_step (
  record_id  varchar(64)  not null references agreement,
  part_id    varchar(64)  not null,
  words      varchar(500) not null,
  status     varchar(20)  not null,
  times      integer,
  each       integer,
  unit       varchar(2),
  if_so      varchar(200),
  from_day   date,
  to_day     date,
  in_words   varchar(200) not null,
  booking_id varchar(64)  references booking,
  primary key (record_id, part_id)
);

create table risk (
  record_id varchar(64)   not null references record,
  part_id   varchar(64)   not null,
  place     integer       not null,
  title     varchar(200)  not null,
  zone      varchar(10),
  signs     varchar(1000) not null,           -- one a line
  actions   varchar(1000) not null,           -- one a line
  primary key (record_id, part_id)
);

-- A record with the patient, the unit and the author: what every query begins with.
create view filed as
select record.*,
       patient.identity,
       patient.given_name,
       care_unit.name            as unit_name,
       care_unit.care_giver_id,
       care_unit.care_giver_name,
       care_unit.phone           as unit_phone,
       care_unit.phone_days      as unit_phone_days,
       care_unit.phone_from      as unit_phone_from,
       care_unit.phone_to        as unit_phone_to,
       staff.name                as author_name,
       staff.title               as author_title,
       staff.phone               as author_phone,
       staff.phone_days          as author_phone_days,
       staff.phone_from          as author_phone_from,
       staff.phone_to            as author_phone_to
  from record
  join patient   on patient.patient_id = record.patient_id
  join care_unit on care_unit.unit_id  = record.unit_id
  join staff     on staff.staff_id     = record.author_id;

-- A plan module as many record systems have one: its own words and its own codes. The tables come first, then one person's plan.
-- status of a plan: U utkast, P pågående, V vilande, A avslutad, M makulerad
CREATE TABLE plan (
  id VARCHAR(36) PRIMARY KEY,
  person CHAR(12) NOT NULL,
  type VARCHAR(10) NOT NULL,
  title VARCHAR(200) NOT NULL,
  status CHAR(1) NOT NULL,
  purpose VARCHAR(2000),
  care_giver VARCHAR(40) NOT NULL,
  care_unit VARCHAR(40) NOT NULL,
  unit_name VARCHAR(200) NOT NULL,
  author VARCHAR(100) NOT NULL,
  written TIMESTAMP NOT NULL,
  changed TIMESTAMP NOT NULL,
  version INT NOT NULL,
  valid_from DATE,
  valid_to DATE,
  for_patient BOOLEAN NOT NULL
);
CREATE INDEX plan_of ON plan (person, written);

-- status of a goal: P pågående, U uppnått, A avbrutet
CREATE TABLE goal (
  plan_id VARCHAR(36) NOT NULL REFERENCES plan,
  no INT NOT NULL,
  parent_no INT,
  text VARCHAR(2000) NOT NULL,
  status CHAR(1) NOT NULL,
  judged DATE,
  reason VARCHAR(200),
  PRIMARY KEY (plan_id, no),
  CHECK (status <> 'A' OR reason IS NOT NULL)
);

-- status of an action: P planerad, G pågår, K klar, V vilande, S stoppad. every: D, V or M with times, or a day
CREATE TABLE action (
  plan_id VARCHAR(36) NOT NULL REFERENCES plan,
  no INT NOT NULL,
  goal_no INT,
  text VARCHAR(2000) NOT NULL,
  status CHAR(1) NOT NULL,
  reason VARCHAR(200),
  times INT,
  every CHAR(1),
  on_day DATE,
  PRIMARY KEY (plan_id, no),
  CHECK (status NOT IN ('V', 'S') OR reason IS NOT NULL)
);

-- part: A ansvarar, U utför. who: P personen, N närstående, S personal
CREATE TABLE responsible (
  plan_id VARCHAR(36) NOT NULL,
  action_no INT NOT NULL,
  part CHAR(1) NOT NULL,
  who CHAR(1) NOT NULL,
  name VARCHAR(100),
  FOREIGN KEY (plan_id, action_no) REFERENCES action
);

INSERT INTO plan VALUES ('p-1', '194304247663', 'RP', 'Rehabiliteringsplan', 'P', 'Kunna klara vardagen hemma.',
  'TSTASTA00000-RG00', 'TSTASTA00000-U101', 'Hälsocentralen Sol och Måne, Rymdstaden', 'Hampus Vällivara', '2026-01-22 10:00:00', '2026-02-03 14:30:00', 3,
  '2026-01-22', NULL, TRUE);
INSERT INTO goal VALUES ('p-1', 1, NULL, 'Kunna gå till affären och hem igen.', 'P', NULL, NULL);
INSERT INTO goal VALUES ('p-1', 2, 1, 'Gå i trappan utan hjälp.', 'U', '2026-02-03', NULL);
INSERT INTO action VALUES ('p-1', 1, 1, 'Gå ut och gå i tio minuter.', 'G', NULL, 2, 'D', NULL);
INSERT INTO action VALUES ('p-1', 2, 1, 'Återbesök hos distriktssköterskan.', 'P', NULL, NULL, NULL, '2026-03-04');
INSERT INTO action VALUES ('p-1', 3, NULL, 'Träning i bassäng.', 'S', 'Såret ska läka först.', NULL, NULL, NULL);
INSERT INTO responsible VALUES ('p-1', 1, 'U', 'P', NULL);
INSERT INTO responsible VALUES ('p-1', 2, 'A', 'S', 'Hampus Vällivara');
INSERT INTO responsible VALUES ('p-1', 3, 'A', 'S', 'Hampus Vällivara');

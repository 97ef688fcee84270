-- What has been at Asta's health centre, as of 22 January 2026.

insert into care_contact values
  ('K1', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P101', '1', '53671000052101', 'Årlig kontroll hos läkare',
   '2025-12-06 10:00:00', '2025-12-06 10:00:00', '2025-12-06 10:45:00', true),
  ('K2', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', '1', '53671000052101', 'Första besöket hos min fasta vårdkontakt',
   '2025-12-10 14:00:00', '2025-12-10 14:00:00', '2025-12-10 14:35:00', true),
  ('K3', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', '1', '53671000052101', 'Provtagning',
   '2025-12-20 08:00:00', '2025-12-20 08:00:00', '2025-12-20 08:15:00', true),
  ('K4', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', '1', '53671000052101', 'Blodtryckskontroll',
   '2025-12-20 08:30:00', '2025-12-20 08:30:00', '2025-12-20 08:45:00', true),
  ('K8', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', '1', '53671000052101', 'Möte om samordnad individuell plan',
   '2026-01-22 13:00:00', '2026-01-22 13:00:00', '2026-01-22 15:00:00', true);

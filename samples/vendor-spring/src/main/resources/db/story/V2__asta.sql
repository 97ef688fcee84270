-- Asta's story at her health centre, as of 22 January 2026. Test persons, organisations and numbers only.

insert into care_unit values
  ('TSTASTA00000-U101', 'Hälsocentralen Sol och Måne, Rymdstaden', 'TSTASTA00000-RG00', 'Region Rymdlandet',
   '08-46500400', 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY', '08:00', '17:00');

insert into staff values
  ('TSTASTA00000-P101', 'Emilia Ström', 'allmänläkare', 'TSTASTA00000-U101',
   '070-1740605', 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY', '10:00', '11:00'),
  ('TSTASTA00000-P102', 'Hampus Vällivara', 'distriktssköterska', 'TSTASTA00000-U101',
   '070-1740606', 'MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY', '08:00', '09:00');

insert into patient values (1, '194304247663', 'Asta');

insert into booking values
  ('B1', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P101', 'Läkarbesök', 'Årlig kontroll hos läkare',
   '2025-12-06 10:00:00', '2025-12-06 10:40:00', true, true, true),
  ('B2', 1, 'TSTASTA00000-U101', null, 'Provtagning', 'Ta labbprover. Du behöver inte vara fastande.',
   '2025-12-20 08:00:00', '2025-12-20 08:15:00', true, true, false),
  ('B3', 1, 'TSTASTA00000-U101', null, 'Besök sjuksköterska', 'Kontroll av blodtryck & vikt',
   '2025-12-20 08:30:00', '2025-12-20 08:50:00', true, true, false),
  ('B5', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', 'Besök distriktssköterska',
   'Samtal om vad du behöver hjälp att samordna',
   '2025-12-10 14:00:00', '2025-12-10 14:30:00', true, true, true),
  ('B6', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', 'SIP-möte',
   'SIP-möte, digitalt eller på plats. Du får ta med någon du litar på.',
   '2026-01-22 13:00:00', '2026-01-22 14:30:00', false, true, true),
  ('B7', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', 'Hembesök', 'Borttagning av stygn hemma hos dig',
   '2026-01-27 10:00:00', '2026-01-27 10:30:00', false, true, true);

insert into fixed_contact values
  ('C1', 1, 'TSTASTA00000-P101', '2', '2021-03-01', null, null,
   'Jag har ansvar för din medicinska vård på hälsocentralen och för din läkemedelslista.', false, false,
   '2021-03-01 09:00:00', 1, 'Emilia träffar dig minst en gång om året.',
   'Boka alltid dubbel tid, det behövs för att hinna gå igenom läkemedlen. INTERN-MARKÖR-C1'),
  ('C2', 1, 'TSTASTA00000-P102', '1', '2025-12-06', '2026-01-20', 'Inskriven i hemsjukvården',
   'Jag samordnar dina vårdkontakter, svarar på frågor & ser till att inget faller mellan stolarna.', true, true,
   '2026-01-20 11:00:00', 2, 'Uppdraget är avslutat. Hemsjukvården tar över.',
   'Ring helst före nio, patienten hör dåligt på mobil. INTERN-MARKÖR-C2');

insert into record values
  ('P2', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P101', 'Vårdplan hjärtsvikt',
   '2025-12-06 10:40:00', '2025-12-06 10:45:00', '2025-12-06 10:45:00', '2025-12-06 10:45:00', 1, true),
  ('A2', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', 'Överenskommelse med fast vårdkontakt, Sol och Måne',
   '2025-12-10 14:20:00', '2025-12-10 14:20:00', '2025-12-10 14:20:00', '2026-01-21 10:45:00', 2, true),
  ('N0a', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', 'Besök hos distriktssköterska',
   '2025-11-28 15:00:00', '2025-11-28 15:00:00', '2025-11-28 15:00:00', '2025-11-28 15:00:00', 1, true),
  ('N0b', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', 'Telefonsamtal',
   '2025-11-28 15:45:00', '2025-11-28 15:45:00', '2025-11-28 15:45:00', '2025-11-28 15:45:00', 1, true),
  ('N1', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P101', 'Årlig kontroll hos läkare',
   '2025-12-06 10:50:00', '2025-12-06 10:50:00', '2025-12-06 10:50:00', '2025-12-06 10:50:00', 1, true),
  ('N2', 1, 'TSTASTA00000-U101', 'TSTASTA00000-P102', 'Samordning',
   '2025-12-10 14:35:00', '2025-12-10 14:35:00', '2025-12-10 14:35:00', '2025-12-10 14:35:00', 1, true);

insert into note values
  ('N0a', 'bes', 'Kommer för att få blodtrycket kontrollerat inför läkarbesöket.
Bor ensam sedan maken gick bort. Orkar mindre än förut, men klarar sig själv hemma.
Hämtar sina dospåsar på apoteket varannan vecka.'),
  ('N0b', 'auf', 'Ringer och undrar om hon ska vara fastande inför provtagningen. Det behövs inte.
Påminns om att ta med boken där hon skriver upp vikten.'),
  ('N1', 'bes', 'Årlig kontroll. Typ 2-diabetes, hjärtsvikt och högt blodtryck.
Har många kontakter och tycker att det är svårt att veta vem hon ska ringa. Önskar en fast vårdkontakt.
Hampus Vällivara, distriktssköterska, utses i dag. Ny tid hos honom den 10 december.
Vårdplan för hjärtsvikt upprättad.'),
  ('N2', 'sao', 'Överenskommelse upprättad tillsammans med patienten, se överenskommelser.
Dottern Maria får informeras.');

insert into plan values
  ('P2', 'VP', 'Vårdplan', 'active', '2025-12-06', null,
   'Hjärtat ska orka så bra som möjligt, och du ska veta vad du gör om det blir sämre.',
   'Du väger dig varje morgon och går ut så mycket du orkar. Hälsocentralen kontrollerar blodtryck och vikt en gång i månaden. Kortet med grönt, gult och rött säger vad du gör om vikten ökar eller om det blir tungt att andas.',
   '2026-06-01', '2026-06-30', 'I juni 2026');

insert into need values
  ('P2', 'n1', 'healthCondition', 'Hjärtsvikt och högt blodtryck.', '2025-12-06'),
  ('P2', 'n2', 'functionalStatus', 'Blir trött och andfådd av att gå i trappor och uppför backe.', '2025-12-06'),
  ('P2', 'n3', 'resource', 'Van att sköta sina läkemedel själv och noga med sina vanor.', '2025-12-06');

insert into goal values
  ('P2', 'G1', null, 1, 'Hålla vikten stabil', 'medical', 'Medicinskt mål', 'professional', 'active', 'inProgress',
   '2025-12-06', 'n1', 'Högst 2 kg upp eller ner på en vecka'),
  ('P2', 'G1.1', 'G1', 1, 'Väga mig varje morgon', 'selfCare', 'Egenvård', 'jointly', 'active', 'inProgress',
   '2025-12-06', 'n1', null),
  ('P2', 'G2', null, 2, 'Orka promenera', 'everydayLife', 'Vardagsliv', 'patient', 'active', 'noProgress',
   '2025-12-06', 'n2', 'Gå runt kvarteret utan att stanna');

insert into activity values
  ('P2', 'a1', 'selfCare', 'Väg dig varje morgon och skriv upp vikten.', 'Gör så här:
1. Gå på toaletten.
2. Väg dig i nattlinnet, före frukost.
3. Skriv upp vikten i boken.
Har du ökat mer än 2 kg på 3 dagar? Titta på det gula kortet.',
   'ongoing', '2025-12-06', 'G1.1', 'n1', 1, 1, 'd', null, null, null, 'Varje morgon', 'patient', null, 'home',
   'weight', 'Vikt', null),
  ('P2', 'a2', 'healthcareActivity', 'Kontroll av blodtryck och vikt en gång i månaden.',
   'Ta med boken där du skriver upp vikten.',
   'ongoing', '2025-12-06', 'G1', 'n1', 1, 1, 'mo', null, '2025-12-20', null,
   'En gång i månaden, första gången den 20 december', 'careUnit', 'TSTASTA00000-P101', 'clinic',
   'bloodPressure', 'Blodtryck', 'B3'),
  ('P2', 'a3', 'selfCare', 'Gå ut en stund varje dag, så långt du orkar.',
   'Gå hellre kort & ofta än långt & sällan. Vila när du behöver. Hissen är alltid tillåten!',
   'ongoing', '2025-12-06', 'G2', 'n2', 1, 1, 'd', null, null, null, 'En gång om dagen', 'patient', null, null,
   null, null, null),
  ('P2', 'a4', 'selfCare', 'Ta en extra vätskedrivande tablett när vikten ökar, så som ni har kommit överens.',
   'Läs på det gula kortet. Är ökningen < 2 kg tar du ingen extra tablett.',
   'planned', '2025-12-06', 'G1', 'n1', null, null, null, 'Vikten har ökat mer än 2 kg på 3 dagar', null, null,
   'När vikten har ökat mer än 2 kg på 3 dagar', 'patient', 'TSTASTA00000-P101', 'home', null, null, null);

insert into agreement values
  ('A2', 'withFixedContact', 'Överenskommelse med fast kontakt', 'replaced', '2025-12-10', '2025-12-10', '2026-01-20',
   'Hampus är din fasta vårdkontakt. Han samordnar, så att du inte behöver veta vem du ska ringa.',
   '2025-12-10', 'Maria', 'dotter', 'P2', 'Maria får informeras.', null);

insert into commitment values
  ('A2', 'c1', 'patient', 'Jag hämtar mina dospåsar på apoteket varannan vecka.', 'open',
   1, 2, 'wk', null, null, null, 'Varannan vecka', 'doseBagSupply', 'Dospåsar'),
  ('A2', 'c2', 'patient', 'Jag tar mina läkemedel som det står på påsarna.', 'open',
   null, null, null, null, null, null, null, 'medication', 'Läkemedel'),
  ('A2', 'c3', 'patient', 'Jag väger mig varje dag.', 'open',
   1, 1, 'd', null, null, null, 'Varje dag', 'weight', 'Vikt'),
  ('A2', 'c4', 'care', 'Hampus gör en hälsokontroll hemma hos dig en gång i månaden.', 'open',
   1, 1, 'mo', null, null, null, 'En gång i månaden', null, null),
  ('A2', 'c5', 'care', 'Du får svar inom två vardagar.', 'open',
   null, null, null, null, null, null, null, null, null),
  ('A2', 'c6', 'care', 'Hampus samordnar med hjärtmottagningen.', 'open',
   null, null, null, null, null, null, null, null, null);

insert into next_step values
  ('A2', 'NS1', 'Nästa besök hos Hampus', 'open', null, null, null, null, '2026-02-01', '2026-02-28',
   'I februari 2026', null);

insert into wish values
  ('P2', 'w1', 'whatMatters', 'Jag vill orka gå ut med Ines och träffa barnbarnen.', '2025-12-06'),
  ('P2', 'w2', 'communication',
   'Jag läser lite och ser dåligt. Säg det viktiga långsamt och skriv med stora bokstäver.', '2025-12-06'),
  ('A2', 'w1', 'whatMatters', 'Jag vill kunna läsa, gå ut med Ines och träffa barnbarnen.', '2025-12-10'),
  ('A2', 'w2', 'howIWantToLive', 'Jag vill bo kvar i min lägenhet.', '2025-12-10'),
  ('A2', 'w3', 'communication', 'Tala långsamt i telefon.', '2025-12-10');

insert into risk values
  ('P2', 'r-green', 1, 'Allt är som vanligt', 'green', 'Vikten är stabil
Du orkar som du brukar', 'Fortsätt som vanligt: väg dig, ta dina läkemedel och rör på dig.'),
  ('P2', 'r-yellow', 2, 'Hjärtsvikten håller på att bli sämre', 'yellow', 'Vikten har ökat mer än 2 kg på 3 dagar
Benen svullnar
Du blir andfådd fortare än vanligt', 'Ta en extra vätskedrivande tablett, så som ni har kommit överens.
Ring hälsocentralen om det inte är bättre nästa dag.'),
  ('P2', 'r-red', 3, 'Hjärtsvikten har blivit mycket sämre', 'red', 'Du är andfådd fast du sitter still
Du måste sitta upp för att kunna sova', 'Ring hälsocentralen på en gång. Ring 112 om du knappt får luft.'),
  ('A2', 'r1', 1, 'Hjärtsvikten håller på att bli sämre', 'yellow', 'Vikten har ökat 2 kg på 3 dagar',
   'Ta en extra vätskedrivande tablett, så som ni har kommit överens. Se vårdplanen.'),
  ('A2', 'r2', 2, 'Hjärtsvikten har blivit mycket sämre', 'red', 'Du är andfådd fast du sitter still',
   'Ring på en gång. Se vårdplanen.');

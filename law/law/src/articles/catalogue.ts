/**
 * The articles of the KoAP that a register brings, and what each part of them is called, by its days. Where it is from and what it does not say: README.md
 * beside it. An article is a line `number | kk | ru | en`; its parts follow, `(part) | from kind [until day] | confidence | kk | ru | en`, where
 * READ is the day of the oldest text that was read, so that the name may be older, and LAW the day on which a law brought it. `-`: not read.
 */
export const CATALOGUE = `
434 | ұсақ бұзақылық | мелкое хулиганство | petty hooliganism
(1) | 2023-03-07 READ | INFERRED | ұсақ бұзақылық | мелкое хулиганство | petty hooliganism
(2) | 2023-03-07 READ | INFERRED | ұсақ бұзақылық: 1-бөлік, бір жыл ішінде қайталап | мелкое хулиганство: ч. 1, повторно в течение года | petty hooliganism: part 1, again within a year
(3) | 2023-03-07 READ | SEEN | ұсақ бұзақылық: 2-бөлік, қамаққа алу қолданылмайтын адам | мелкое хулиганство: ч. 2, лицом, к которому арест не применяется | petty hooliganism: part 2, by a person to whom arrest is not applied
(4) | 2024-09-05 LAW | INFERRED | ұсақ бұзақылық | осквернение зданий, памятников, имущества и т.п. | defiling buildings, monuments, property and the like
(5) | 2024-09-05 LAW | SEEN | ұсақ бұзақылық: 4-бөлік, бір жыл ішінде қайталап | мелкое хулиганство: ч. 4, повторно в течение года | petty hooliganism: part 4, again within a year
(6) | 2024-09-05 LAW | SEEN | ұсақ бұзақылық: 4, 5-бөліктер, қамаққа алу қолданылмайтын адам | мелкое хулиганство: ч. 4, 5, лицом, к которому арест не применяется | petty hooliganism: parts 4 and 5, by a person to whom arrest is not applied

434-2 | ортақ пайдаланылатын орындарды ластау | загрязнение мест общего пользования | littering of public places
(1) | 2023-03-07 READ | INFERRED | ортақ пайдаланылатын орындарды ластау | загрязнение мест общего пользования, парков, скверов; выброс отходов вне отведенных мест | littering of public places, parks and squares; leaving waste outside the places for it
(2) | 2023-03-07 READ until 2025-08-31 | INFERRED | ортақ орындарды ластау: 1-бөлік, бір жыл ішінде қайталап | загрязнение мест общего пользования: ч. 1, повторно в течение года | littering of public places: part 1, again within a year

434-3 | - | ношение одежды, препятствующей распознаванию лица | wearing clothes that prevent recognition of the face
(1) | 2026-03-02 LAW | INFERRED | - | ношение в общественных местах одежды, препятствующей распознаванию лица | wearing clothes that prevent recognition of the face in public places
(2) | 2026-03-02 LAW | INFERRED | - | ношение одежды, препятствующей распознаванию лица: ч. 1, повторно в течение года | wearing clothes that prevent recognition of the face: part 1, again within a year

435 | кәмелетке толмаған адам жасаған бұзақылық | хулиганство, совершенное несовершеннолетним | hooliganism of a minor
() | 2023-03-07 READ | SEEN | кәмелетке толмаған адам жасаған бұзақылық | хулиганство лица от 14 до 16 лет: ответственность родителей | hooliganism of a person of 14 to 16 years: liability of the parents

437 | тыныштықты бұзу | нарушение тишины | breach of silence
(1) | 2023-03-07 READ | INFERRED | тыныштықты бұзу | нарушение тишины (22–9 ч.; развлекательные заведения в выходные 23–10 ч.) | breach of silence at night
(2) | 2023-03-07 READ | INFERRED | тыныштықты бұзу: 1-бөлік, бір жыл ішінде қайталап | нарушение тишины: ч. 1, повторно в течение года | breach of silence: part 1, again within a year

440 | алкогольдік ішімдіктерді ішу немесе қоғамдық орындарға масаң күйде келу | распитие алкогольных напитков или появление в общественных местах в состоянии опьянения | drinking alcohol or being drunk in public places
(1) | 2023-03-07 READ | SEEN | алкогольдік ішімдіктерді ішу немесе қоғамдық орындарға масаң күйде келу | распитие алкоголя в общественных местах или появление в них в оскорбляющем состоянии опьянения | drinking alcohol in public places or being there offensively drunk
(2) | 2023-03-07 READ | SEEN | 18 жасқа толмағандардың масаң күйі не ішуі: ата-ана жауаптылығы | опьянение или распитие алкоголя лицом младше 18 лет: ответственность родителей | drunkenness or drinking of a person under 18: liability of the parents
(3) | 2023-03-07 READ | INFERRED | қоғамдық орында алкоголь: 1, 2-бөліктер, бір жыл ішінде қайталап | алкоголь в общественных местах: ч. 1, 2, повторно в течение года | drinking alcohol or being drunk in public places: parts 1 and 2, again within a year

441 | темекі тұтынуға тыйым салуды бұзу | нарушение запрета потребления табачных изделий | breach of the smoking ban
(1) | 2023-03-07 READ | INFERRED | темекі тұтынуға тыйым салуды бұзу | потребление табака и электронных систем в запрещенных местах | smoking tobacco or electronic systems where it is forbidden
(1-2) | 2023-03-07 READ | INFERRED | әуе кемесінің бортында темекі тұтыну | потребление табака на борту воздушного судна | smoking on board an aircraft
(2) | 2023-03-07 READ | INFERRED | темекі тұтыну: 1-бөлік, бір жыл ішінде қайталап | потребление табака: ч. 1, повторно в течение года | breach of the smoking ban: part 1, again within a year
(3) | 2023-03-07 READ | INFERRED | жұмыс берушінің шара қолданбауы | непринятие мер работодателем | an employer who takes no measures

441-1 | кәмелетке толмағандар болған автомобильде темекі тұтыну | потребление табака в автомобиле в присутствии несовершеннолетних | smoking in a car with a minor
(1) | 2023-03-07 READ | SEEN | кәмелетке толмағандар болған автомобильде темекі тұтыну | потребление табака в автомобиле при несовершеннолетнем | smoking in a car with a minor
(2) | 2023-03-07 READ | SEEN | кәмелетке толмаған бар автомобильде темекі: 1-бөлік, бір жыл ішінде қайталап | табак в автомобиле при несовершеннолетнем: ч. 1, повторно в течение года | smoking in a car with a minor: part 1, again within a year

442 | кәмелетке толмағандардың түнгі уақытта заңды өкілдерсіз болуы | нахождение несовершеннолетних ночью без законных представителей | minors out at night without their legal representatives
(1) | 2023-03-07 READ | SEEN | кәмелетке толмағанның 22-ден 6-ға дейін ойын-сауық мекемесінде болуы | несовершеннолетний без законного представителя в развлекательном заведении, 22–6 ч. | a minor without a legal representative in a place of entertainment, 22:00 to 6:00
(2) | 2023-03-07 READ | SEEN | кәмелетке толмағанның 23-тен 6-ға дейін тұрғынжайдан тыс болуы | несовершеннолетний без законного представителя вне жилища, 23–6 ч. | a minor without a legal representative away from home, 23:00 to 6:00
(3) | 2023-03-07 READ | SEEN | кәмелетке толмағандар түнде: 1, 2-бөліктер, бір жыл ішінде қайталап | несовершеннолетние ночью: ч. 1, 2, повторно в течение года | minors out at night without their legal representatives: parts 1 and 2, again within a year

443 | қоғамдық тәртіпті қамтамасыз етуге қатысатын адамның талабына бағынбау | неповиновение законному требованию лица, участвующего в обеспечении общественного порядка | disobeying a person who keeps public order
(1) | 2023-03-07 READ | SEEN | қоғамдық тәртіпті қамтамасыз етуге қатысатын адамның талабына бағынбау | неповиновение законному требованию лица, участвующего в охране общественного порядка | disobeying a lawful demand of a person who keeps public order
(2) | 2023-03-07 READ | INFERRED | қоғамдық тәртіпті қамтамасыз етушіге бағынбау: 1-бөлік, бір жыл ішінде қайталап | неповиновение лицу, охраняющему порядок: ч. 1, повторно в течение года | disobeying a person who keeps public order: part 1, again within a year

492 | Қазақстан Республикасында тіркеусіз не жеке басты куәландыратын құжаттарсыз тұру | проживание без регистрации либо без документов, удостоверяющих личность | living without registration or without identity documents
(1) | 2022-09-11 READ | SEEN | Қазақстан Республикасында тіркеусіз не жеке басты куәландыратын құжаттарсыз тұру: ҚР азаматы: 10 күннен бір айға дейін | проживание без регистрации либо без документов: от 10 дней до 1 месяца (гражданин) | living without registration or documents for 10 days to 1 month (citizen)
(2) | 2022-09-11 READ | SEEN | Қазақстан Республикасында тіркеусіз не жеке басты куәландыратын құжаттарсыз тұру: ҚР азаматы: бір айдан астам | проживание без регистрации либо без документов: свыше 1 месяца (гражданин) | living without registration or documents for over 1 month (citizen)
(3) | 2022-09-11 READ | SEEN | тіркеусіз немесе құжатсыз тұру: 1, 2-бөліктер, бір жыл ішінде қайталап | проживание без регистрации или документов: ч. 1, 2, повторно в течение года | living without registration or without identity documents: parts 1 and 2, again within a year
(4) | 2022-09-11 READ | SEEN | Қазақстан Республикасында тіркеусіз не жеке басты куәландыратын құжаттарсыз тұру: Шетел азаматы не азаматтығы жоқ адам: 10 күннен астам | проживание без регистрации либо без документов: иностранец или лицо без гражданства, более 10 дней; несообщение об утере документов | living without registration or documents for over 10 days (foreigner or stateless person); not reporting lost documents
(5) | 2022-09-11 READ | SEEN | тіркеусіз немесе құжатсыз тұру: 4-бөлік, бір жыл ішінде қайталап | проживание без регистрации или документов: ч. 4, повторно в течение года | living without registration or without identity documents: part 4, again within a year

505 | аумақтарды абаттандыру қағидаларын бұзу, инфрақұрылым объектілерін бұзу, жасыл екпелерді жою және бүлдіру | нарушение правил благоустройства территорий, разрушение объектов инфраструктуры, повреждение зеленых насаждений | breach of the rules for keeping places tidy, damage to infrastructure or green plantings
(1) | 2025-01-10 READ | SEEN | аумақтарды абаттандыру қағидаларын бұзу, инфрақұрылым объектілерін бұзу, жасыл екпелерді жою және бүлдіру | нарушение правил благоустройства, разрушение объектов инфраструктуры, повреждение зеленых насаждений | breach of the rules for keeping places tidy, damage to infrastructure or green plantings
(2) | 2025-01-10 READ | SEEN | абаттандыру қағидалары: 1-бөлік, бір жыл ішінде қайталап | правила благоустройства: ч. 1, повторно в течение года | breach of the rules for keeping places tidy, damage to infrastructure or green plantings: part 1, again within a year

590 | көлік құралдарын пайдалану қағидаларын бұзу | нарушение правил эксплуатации транспортных средств | breach of the rules for using vehicles
(1) | 2022-09-11 READ | SEEN | оқылмайтын, стандартқа сай емес немесе орнынан тыс орнатылған нөмірлік белгілер | номерные знаки нечитаемы, не по стандарту или установлены не на месте (ТС зарегистрировано) | number plates unreadable, not to the standard or not in their place
(2) | 2022-09-11 READ | SEEN | нөмірлік белгісіз, тіркелмеген немесе пайдалануға тыйым салынған көлік құралын басқару | управление ТС без номерных знаков, незарегистрированным или после запрещения эксплуатации | driving without number plates, an unregistered vehicle or one whose use is forbidden
(2-1) | 2022-09-11 READ | SEEN | көлік құралдарын пайдалану қағидалары: 2-бөлік, бір жыл ішінде қайталап | правила эксплуатации ТС: ч. 2, повторно в течение года | breach of the rules for using vehicles: part 2, again within a year
(3) | 2022-09-11 READ | SEEN | көрінеу жалған немесе қолдан жасалған нөмірлік белгілерді орнату | установка заведомо подложных или поддельных номерных знаков | fitting false number plates
(4) | 2022-09-11 READ | SEEN | жалған нөмірлі немесе нөмірді жасыратын құрылғысы бар көлік құралын басқару | управление ТС с подложными номерами или с устройствами, скрывающими либо меняющими номер | driving with false number plates or with a device that hides or changes the number
(4-1) | 2022-09-11 READ | SEEN | көлік құралдарын пайдалану қағидаларын бұзу: 4-бөлік, қамаққа алу қолданылмайтын адам | нарушение правил эксплуатации транспортных средств: ч. 4, лицом, к которому арест не применяется | breach of the rules for using vehicles: part 4, by a person to whom arrest is not applied
(5) | 2022-09-11 READ | SEEN | техникалық талаптарға сай емес немесе пайдалануға тыйым салынатын ақауы бар көлік құралын басқару | ТС не отвечает техническим требованиям либо имеет неисправности, при которых эксплуатация запрещена | a vehicle that does not meet the technical requirements or has faults with which its use is forbidden
(6) | 2022-09-11 READ | SEEN | тежегіш жүйесінің, басқару рулінің, тартқыш-тіркеме құрылғысының ақауы | неисправность тормозной системы, рулевого управления или тягово-сцепного устройства | faulty brakes, steering or coupling
(7) | 2022-09-11 READ | SEEN | рұқсатсыз қайта жабдықталған көлік құралын басқару | управление ТС, переоборудованным без разрешения | driving a vehicle that was altered without permission
(8) | 2022-09-11 READ | SEEN | рейс алдындағы техникалық не медициналық қарап-тексерусіз шығару | выпуск на линию без предрейсового техосмотра или водителя без медосмотра (перевозки) | sending out a vehicle without its technical check, or a driver without a medical check
(9) | 2022-09-11 READ | SEEN | міндетті техникалық қарап-тексеруден өтпеген көлік құралын басқару | управление ТС без обязательного техосмотра | driving without the compulsory technical inspection
(10) | 2022-09-11 READ | SEEN | көлік құралдарын пайдалану қағидалары: 1, 5, 6, 7, 9-бөліктер, бір жыл ішінде қайталап | правила эксплуатации ТС: ч. 1, 5, 6, 7, 9, повторно в течение года | breach of the rules for using vehicles: parts 1, 5, 6, 7 and 9, again within a year

591 | жүргізушінің көлік құралын басқару кезінде телефонды не радиостанцияны пайдалануы | пользование водителем при управлении транспортным средством телефоном либо радиостанцией | using a telephone or a radio while driving
(1) | 2022-09-11 READ | SEEN | жүргізушінің көлік құралын басқару кезінде телефонды не радиостанцияны пайдалануы | пользование водителем телефоном либо радиостанцией при управлении ТС | using a telephone or a radio while driving
(2) | 2022-09-11 READ | SEEN | рульде телефон не радиостанция пайдалану: 1-бөлік, бір жыл ішінде қайталап | телефон или радиостанция за рулем: ч. 1, повторно в течение года | using a telephone or a radio while driving: part 1, again within a year

592 | белгіленген жүру жылдамдығын арттыру | превышение установленной скорости движения | speeding
(1) | 2022-09-11 READ | SEEN | белгіленген жүру жылдамдығын сағатына 10–20 км шамаға арттыру | превышение скорости на 10–20 км/ч | speeding by 10–20 km/h
(2) | 2022-09-11 READ | SEEN | белгіленген жүру жылдамдығын сағатына 20–40 км шамаға арттыру | превышение скорости на 20–40 км/ч | speeding by 20–40 km/h
(3) | 2022-09-11 READ until 2024-12-03 | SEEN | белгіленген жүру жылдамдығын сағатына 40 км және одан көп шамаға арттыру | превышение скорости на 40 км/ч и более | speeding by 40 km/h or more
(3) | 2024-12-04 LAW | SEEN | белгіленген жүру жылдамдығын сағатына 40–60 км шамаға арттыру | превышение скорости на 40–60 км/ч | speeding by 40–60 km/h
(3-1) | 2024-12-04 LAW | SEEN | белгіленген жүру жылдамдығын сағатына 60 км және одан көп шамаға арттыру | превышение скорости на 60 км/ч и более | speeding by 60 km/h or more
(4) | 2022-09-11 READ | SEEN | жылдамдықты арттыру: 2, 3-бөліктер, бір жыл ішінде қайталап | превышение скорости: ч. 2, 3, повторно в течение года | speeding: parts 2 and 3, again within a year
(5) | 2024-12-04 LAW | SEEN | жылдамдықты арттыру: 3-1-бөлік, бір жыл ішінде қайталап | превышение скорости: ч. 3-1, повторно в течение года | speeding: part 3-1, again within a year

593 | жолаушыларды және жүктерді тасымалдау, қауіпсіздік белдіктерін немесе мотошлемдерді пайдалану талаптарын сақтамау | несоблюдение требований по перевозке пассажиров и грузов, пользованию ремнями безопасности или мотошлемами | breach of the rules for carrying people and loads, seat belts or helmets
(1) | 2022-09-11 READ | SEEN | жолаушылар мен жүктерді тасымалдау қағидаларын сақтамау | несоблюдение правил перевозки пассажиров и грузов | breach of the rules for carrying people and loads
(1-1) | 2024-06-16 LAW | INFERRED | 16 жасқа толмаған, еріп жүрушісі жоқ адамды қоғамдық көліктен мәжбүрлеп түсіру | принудительная высадка из общественного транспорта лица младше 16 лет без сопровождения | forcing a child under 16 without a companion off public transport
(1-2) | 2025-03-13 LAW | SEEN | жолаушыларды кабинадан (салоннан) тыс тасымалдау, терезе мен люктен шығуына жол беру | перевозка пассажиров вне кабины (салона), высовывание в окна и люки, открытые двери | carrying people outside the cabin, leaning out of windows and hatches, open doors
(2) | 2022-09-11 READ | SEEN | қауіпсіздік белдіктерін немесе мотошлемдерді пайдаланбау | неиспользование ремней безопасности или мотошлемов | no seat belts or helmets
(3) | 2022-09-11 READ | SEEN | жолаушы мен жүк тасымалы, белдік, мотошлем: 1, 2-бөліктер, бір жыл ішінде қайталап | перевозка пассажиров и грузов, ремни, мотошлемы: ч. 1, 2, повторно в течение года | breach of the rules for carrying people and loads, seat belts or helmets: parts 1 and 2, again within a year

594 | жол қиылыстарынан өту қағидаларын бұзу | нарушение правил проезда перекрестков или пересечение проезжей части дороги | breach of the rules for crossing junctions
(1) | 2022-09-11 READ | SEEN | кептеліс кезінде жол қиылысына шығу немесе жүру бөлігін кесіп өту | выезд на перекресток или пересечение проезжей части при заторе | driving onto a blocked junction or crossing the carriageway in a jam
(2) | 2022-09-11 READ | SEEN | қиылыста басымдығы бар көлік құралына жол бермеу | не уступил дорогу ТС с преимуществом на перекрестке | not giving way to a vehicle with priority at a junction
(4) | 2022-09-11 READ | SEEN | жол қиылысынан өту: 1-бөлік, бір жыл ішінде қайталап | проезд перекрестков: ч. 1, повторно в течение года | breach of the rules for crossing junctions: part 1, again within a year
(5) | 2022-09-11 READ | SEEN | жол қиылысынан өту: 2-бөлік, бір жыл ішінде қайталап | проезд перекрестков: ч. 2, повторно в течение года | breach of the rules for crossing junctions: part 2, again within a year

595 | маневр жасау қағидаларын бұзу | нарушение правил маневрирования | breach of the rules for manoeuvring
(1) | 2022-09-11 READ | SEEN | қозғалу, қайта ауысу, бұрылу, тоқтау алдында сигнал бермеу | не подан сигнал перед началом движения, перестроением, поворотом, разворотом, остановкой | no signal before moving off, changing lanes, turning or stopping
(2) | 2022-09-11 READ | SEEN | тыйым салынған жерде артқа жүру | движение задним ходом, где это запрещено | reversing where it is forbidden
(3) | 2022-09-11 READ | SEEN | басым құқығы бар көлік құралына жол бермеу | не уступил дорогу ТС с преимуществом (вне ст. 594(2) и 598) | not giving way to a vehicle with priority (other than Arts. 594(2) and 598)
(4) | 2022-09-11 READ | SEEN | маневр жасау: 2, 3-бөліктер, бір жыл ішінде қайталап | маневрирование: ч. 2, 3, повторно в течение года | breach of the rules for manoeuvring: parts 2 and 3, again within a year

596 | көлік құралын жолдың жүру бөлігінде орналастыру, қарсы жүріп өту немесе басып озу қағидаларын бұзу | нарушение правил расположения транспортного средства на проезжей части, встречного разъезда или обгона | breach of the rules for the position on the road, for passing and overtaking
(1) | 2022-09-11 READ | SEEN | жаяу жүргіншілер жолымен, жол жиегімен немесе тротуармен жүру | движение по пешеходным дорожкам, обочинам, тротуарам | driving on footpaths, verges or pavements
(2) | 2022-09-11 READ | SEEN | орналасу, қарсы жүріп өту, басып озу қағидаларын бұзу; колоннаны кесіп өту | нарушение расположения ТС, встречного разъезда, обгона; пересечение колонны | breach of the rules for position, passing and overtaking; crossing a column
(3) | 2022-09-11 READ | SEEN | тыйым салынған жағдайда қарсы бағытқа шығу | выезд на встречную сторону, где это запрещено (в том числе с разворотом или поворотом) | driving onto the opposite side where it is forbidden
(3-1) | 2025-03-13 LAW | SEEN | көлік құралын жолдың жүру бөлігінде орналастыру, қарсы жүріп өту немесе басып озу қағидаларын бұзу: 3-бөлік, құқықтан айыру қолданылмайтын адам | нарушение правил расположения транспортного средства на проезжей части, встречного разъезда или обгона: ч. 3, лицом, к которому лишение права не применяется (ст. 46 ч. 4) | breach of the rules for the position on the road, for passing and overtaking: part 3, by a person from whom the right to drive is not taken
(4) | 2022-09-11 READ | SEEN | жолда орналасу, қарсы жүріп өту, басып озу: 1, 2-бөліктер, бір жыл ішінде қайталап | расположение на дороге, разъезд, обгон: ч. 1, 2, повторно в течение года | breach of the rules for the position on the road, for passing and overtaking: parts 1 and 2, again within a year
(4-1) | 2025-03-13 LAW | SEEN | көлік құралын жолдың жүру бөлігінде орналастыру, қарсы жүріп өту немесе басып озу қағидаларын бұзу: 3-бөлік, мүлікті бүлдірген | нарушение правил расположения транспортного средства на проезжей части, встречного разъезда или обгона: ч. 3 с повреждением ТС или имущества | breach of the rules for the position on the road, for passing and overtaking: part 3 with damage to a vehicle or property
(5) | 2022-09-11 READ | SEEN | көлік құралын жолдың жүру бөлігінде орналастыру, қарсы жүріп өту немесе басып озу қағидаларын бұзу: 3-бөлік, басқару құқығы жоқ не одан айырылған адам | нарушение правил расположения транспортного средства на проезжей части, встречного разъезда или обгона: ч. 3, лицом без права управления или лишенным его | breach of the rules for the position on the road, for passing and overtaking: part 3, by a person without the right to drive or deprived of it

597 | көлік құралдарын тоқтату немесе тоқтап тұру қағидаларын бұзу | нарушение правил остановки или стоянки транспортных средств | breach of the rules for stopping or parking
(1) | 2022-09-11 READ until 2024-09-17 | SEEN | тоқтау немесе тоқтап тұру қағидаларын бұзу | нарушение правил остановки или стоянки | breach of the rules for stopping or parking
(1) | 2024-09-18 LAW | INFERRED | тоқтау немесе тоқтап тұру қағидаларын бұзу (электрқуаттау орындарын қоса) | нарушение правил остановки или стоянки, включая места электрозарядки | breach of the rules for stopping or parking, charging places included
(2) | 2022-09-11 READ | SEEN | тротуарда, гүлзарда, көгалда, балалар не спорт алаңында тоқтау | остановка/стоянка на тротуаре, клумбе, газоне, детской или спортивной площадке | stopping or parking on a pavement, flower bed, lawn, playground or sports ground
(3) | 2022-09-11 READ | SEEN | жүру бөлігінде кедергі келтіріп тоқтау | остановка/стоянка на проезжей части, создавшая препятствие движению | stopping or parking on the carriageway so that traffic is obstructed
(4) | 2022-09-11 READ | SEEN | мүгедектігі бар адамдарға арналған орында тоқтау | остановка/стоянка на местах для лиц с инвалидностью | stopping or parking in a place for people with disabilities
(4-1) | 2022-09-11 READ until 2025-03-12 | SEEN | орынтұрақ төлемінен жалтару | уклонение от уплаты за парковку | not paying for parking
(4-1) | 2025-03-13 LAW | INFERRED | орынтұрақ төлемінен жалтару | уклонение от уплаты за парковку | not paying for parking
(4-2) | 2022-09-11 READ until 2025-03-12 | SEEN | тоқтау және тоқтап тұру: 4-1-бөлік, бір жыл ішінде қайталап | остановка и стоянка: ч. 4-1, повторно в течение года | breach of the rules for stopping or parking: part 4-1, again within a year
(4-2) | 2025-03-13 LAW | INFERRED | тоқтау және тоқтап тұру: 4-1-бөлік, бір жыл ішінде қайталап | остановка и стоянка: ч. 4-1, повторно в течение года | breach of the rules for stopping or parking: part 4-1, again within a year
(5) | 2022-09-11 READ | SEEN | тоқтау және тоқтап тұру: 1-бөлік, бір жыл ішінде қайталап | остановка и стоянка: ч. 1, повторно в течение года | breach of the rules for stopping or parking: part 1, again within a year
(5-1) | 2022-09-11 READ | SEEN | тоқтау және тоқтап тұру: 2, 3-бөліктер, бір жыл ішінде қайталап | остановка и стоянка: ч. 2, 3, повторно в течение года | breach of the rules for stopping or parking: parts 2 and 3, again within a year
(6) | 2022-09-11 READ | SEEN | тоқтау және тоқтап тұру: 4-бөлік, бір жыл ішінде қайталап | остановка и стоянка: ч. 4, повторно в течение года | breach of the rules for stopping or parking: part 4, again within a year

598 | жедел және арнайы қызметтердің көлігіне басымдық бермеу | непредоставление преимущества транспортному средству оперативных и специальных служб | not giving way to an emergency or special vehicle
(1) | 2022-09-11 READ | SEEN | жедел және арнайы қызметтердің көлігіне басымдық бермеу | непредоставление преимущества ТС оперативных и специальных служб с сигналами | not giving way to an emergency or special vehicle with its signals on
(2) | 2022-09-11 READ until 2025-08-31 | INFERRED | арнайы қызмет көлігінің басымдығы: 1-бөлік, бір жыл ішінде қайталап | преимущество спецслужб: ч. 1, повторно в течение года | not giving way to an emergency or special vehicle: part 1, again within a year
(2) | 2025-09-01 LAW | SEEN | арнайы қызмет көлігінің басымдығы: 1-бөлік, бір жыл ішінде қайталап | преимущество спецслужб: ч. 1, повторно в течение года | not giving way to an emergency or special vehicle: part 1, again within a year

599 | бағдаршамның тыйым салатын сигналына өту | проезд на запрещающий сигнал светофора или жест регулировщика | passing a red light or a stop signal of a traffic controller
(1) | 2022-09-11 READ | SEEN | бағдаршамның тыйым салатын сигналына өту | проезд на запрещающий сигнал светофора или жест регулировщика | passing a red light or a stop signal of a traffic controller
(2) | 2022-09-11 READ | SEEN | тыйым салатын сигнал: 1-бөлік, бір жыл ішінде қайталап | запрещающий сигнал: ч. 1, повторно в течение года | passing a red light or a stop signal of a traffic controller: part 1, again within a year

600 | жаяу жүргіншілерге басымдық бермеу | непредоставление преимущества пешеходам или иным участникам движения | not giving way to pedestrians or other road users
(1) | 2022-09-11 READ | SEEN | жаяу жүргіншілерге басымдық бермеу | не уступил дорогу пешеходам или иным участникам движения | not giving way to pedestrians or other road users
(2) | 2022-09-11 READ | SEEN | жаяу жүргіншілердің басымдығы: 1-бөлік, бір жыл ішінде қайталап | преимущество пешеходов: ч. 1, повторно в течение года | not giving way to pedestrians or other road users: part 1, again within a year

601 | жол белгілері мен таңбалар талаптарын сақтамау | несоблюдение требований дорожных знаков или разметки | not obeying road signs or markings
(1) | 2022-09-11 READ | SEEN | жол белгілері мен таңбалар талаптарын сақтамау | несоблюдение требований дорожных знаков или разметки | not obeying road signs or markings
(2) | 2022-09-11 READ | SEEN | жол белгілері мен таңбалар: 1-бөлік, бір жыл ішінде қайталап | дорожные знаки и разметка: ч. 1, повторно в течение года | not obeying road signs or markings: part 1, again within a year

602 | сыртқы жарық аспаптарын, дыбыс сигналдарын пайдалану қағидаларын бұзу | нарушение правил пользования внешними световыми приборами и (или) звуковыми сигналами, применения аварийной сигнализации | breach of the rules for lights, sound signals and hazard lights
(1) | 2022-09-11 READ | SEEN | тәуліктің жарық мезгілінде сыртқы жарық аспаптарын және (немесе) дыбыс сигналдарын пайдалану қағидаларын бұзу | нарушение правил пользования световыми приборами в светлое время суток и (или) звуковыми сигналами | breach of the rules for lights in daytime and (or) sound signals
(1-1) | 2022-09-11 READ | SEEN | қараңғы мезгілде не көріну нашар кезде жарық аспаптарын, авариялық сигнал мен белгіні пайдалану қағидаларын бұзу | нарушение правил пользования световыми приборами в темное время или при плохой видимости, аварийной сигнализацией, знаком аварийной остановки | breach of the rules for lights in the dark or in poor visibility, hazard lights and the warning triangle
(2) | 2022-09-11 READ | SEEN | жарық аспаптары мен дыбыс сигналдары: 1-бөлік, бір жыл ішінде қайталап | световые приборы и звуковые сигналы: ч. 1, повторно в течение года | breach of the rules for lights, sound signals and hazard lights: part 1, again within a year
(3) | 2022-09-11 READ | SEEN | жарық аспаптары мен дыбыс сигналдары: 1-1-бөлік, бір жыл ішінде қайталап | световые приборы и звуковые сигналы: ч. 1-1, повторно в течение года | breach of the rules for lights, sound signals and hazard lights: part 1-1, again within a year

603 | арнайы сигнал құрылғыларын орнату қағидаларын бұзу | нарушение правил установки специальных световых и (или) звуковых сигналов, незаконное нанесение цветографических схем | breach of the rules for fitting special lights or signals, unlawful markings of emergency services
(1) | 2022-09-11 READ | SEEN | алдыңғы бөлікке қызыл жарық не талапқа сай емес жарық аспаптарын орнату | красные огни или отражатели спереди, световые приборы не по требованиям допуска | red lights or reflectors in front, lights against the requirements
(2) | 2022-09-11 READ | SEEN | арнайы сигнал құрылғыларын рұқсатсыз орнату | установка спецсигналов без разрешения | fitting special signals without permission
(3) | 2022-09-11 READ | SEEN | жедел қызметтердің түсті-графикалық схемаларын заңсыз жазу | незаконное нанесение цветографических схем оперативных служб | unlawful colours of emergency services

606 | авариялық жағдай туғызу | нарушение правил дорожного движения, повлекшее создание аварийной обстановки | breach of traffic rules that created a danger of an accident
(1) | 2022-09-11 READ | SEEN | авариялық жағдай туғызу | нарушение ПДД, создавшее аварийную обстановку | breach of traffic rules that created a danger of an accident
(2) | 2022-09-11 READ | SEEN | авариялық жағдай туғызу: 1-бөлік, бір жыл ішінде қайталап | создание аварийной обстановки: ч. 1, повторно в течение года | breach of traffic rules that created a danger of an accident: part 1, again within a year

607 | теміржол өтпелерінен өту қағидаларын бұзу | нарушение правил проезда железнодорожных переездов | breach of the rules for crossing a railway
(1) | 2022-09-11 READ | SEEN | теміржолды өтпеден тыс кесіп өту немесе тыйым салынған кезде өтпеге шығу | пересечение путей вне переезда или выезд на переезд при закрытом шлагбауме или запрещающем сигнале | crossing the railway outside a crossing, or entering it at a closed barrier or a stop signal
(2) | 2022-09-11 READ | SEEN | теміржол өтпесі: 1-бөлік, бір жыл ішінде қайталап | железнодорожный переезд: ч. 1, повторно в течение года | breach of the rules for crossing a railway: part 1, again within a year
(3) | 2025-03-13 LAW | SEEN | теміржол өтпелерінен өту қағидаларын бұзу: 1, 2-бөліктер, мүлікті бүлдірген | нарушение правил проезда железнодорожных переездов: ч. 1, 2 с повреждением ТС, сооружений или имущества | breach of the rules for crossing a railway: parts 1 and 2 with damage to a vehicle, structures or property

608 | көлік құралын масаң күйде басқару | управление транспортным средством в состоянии опьянения или передача управления лицу в опьянении | driving while intoxicated or handing the wheel to an intoxicated person
(1) | 2022-09-11 READ | SEEN | көлік құралын масаң күйде басқару немесе масаң адамға беру | управление ТС в состоянии опьянения или передача управления лицу в опьянении | driving while intoxicated or handing the wheel to an intoxicated person
(3) | 2022-09-11 READ | SEEN | масаң күйде: денсаулыққа зиян немесе мүлікті бүлдіру | управление транспортным средством в состоянии опьянения или передача управления лицу в опьянении: то же с вредом здоровью или повреждением имущества | driving while intoxicated or handing the wheel to an intoxicated person: the same with harm to health or damage to property
(3-1) | 2022-09-11 READ | SEEN | масаң күйде басқару: 1-бөлік, бір жыл ішінде қайталап | опьянение за рулем: ч. 1, повторно в течение года | driving while intoxicated or handing the wheel to an intoxicated person: part 1, again within a year
(3-2) | 2022-09-11 READ | SEEN | масаң күйде басқару: 3-бөлік, бір жыл ішінде қайталап | опьянение за рулем: ч. 3, повторно в течение года | driving while intoxicated or handing the wheel to an intoxicated person: part 3, again within a year
(6) | 2022-09-11 READ | SEEN | көлік құралын масаң күйде басқару: 1, 3-бөліктер, басқару құқығы жоқ адам | управление транспортным средством в состоянии опьянения или передача управления лицу в опьянении: ч. 1, 3, лицом без права управления | driving while intoxicated or handing the wheel to an intoxicated person: parts 1 and 3, by a person without the right to drive
(7) | 2022-09-11 READ | SEEN | масаң күйде басқару: 6-бөлік, бір жыл ішінде қайталап | опьянение за рулем: ч. 6, повторно в течение года | driving while intoxicated or handing the wheel to an intoxicated person: part 6, again within a year
(8) | 2022-09-11 READ | SEEN | көлік құралын масаң күйде басқару: 6, 7-бөліктер, қамаққа алу қолданылмайтын адам | управление транспортным средством в состоянии опьянения или передача управления лицу в опьянении: ч. 6, 7, лицом, к которому арест не применяется | driving while intoxicated or handing the wheel to an intoxicated person: parts 6 and 7, by a person to whom arrest is not applied

610 | жол жүрісі қағидаларын бұзып, денсаулыққа зиян келтіру немесе мүлікті бүлдіру | нарушение водителями правил дорожного движения с вредом здоровью или повреждением имущества | breach of traffic rules with harm to health or damage to property
(1) | 2022-09-11 READ | SEEN | жүргізушінің жол жүрісі қағидаларын бұзуы: көлік не мүлікті бүлдіру | нарушение ПДД водителем: повреждение ТС, сооружений или имущества | breach of traffic rules by a driver: damage to a vehicle, structures or property
(2) | 2022-09-11 READ until 2025-03-12 | SEEN | жүргізушінің жол жүрісі қағидаларын бұзуы: денсаулыққа жеңіл зиян | нарушение ПДД водителем: легкий вред здоровью | breach of traffic rules by a driver: slight harm to health
(2) | 2025-03-13 LAW | SEEN | жол жүрісі қағидаларын бұзып, денсаулыққа зиян келтіру немесе мүлікті бүлдіру: 1-бөлік қайталап не денсаулыққа жеңіл зиян | нарушение водителями правил дорожного движения с вредом здоровью или повреждением имущества: ч. 1 повторно в течение года либо легкий вред здоровью | breach of traffic rules with harm to health or damage to property: part 1 again within a year, or slight harm to health
(3) | 2022-09-11 READ | SEEN | жол жүрісі қағидаларын бұзып, денсаулыққа зиян келтіру немесе мүлікті бүлдіру: 1, 2-бөліктер, басқару құқығы жоқ не одан айырылған адам | нарушение водителями правил дорожного движения с вредом здоровью или повреждением имущества: ч. 1, 2, лицом без права управления или лишенным его | breach of traffic rules with harm to health or damage to property: parts 1 and 2, by a person without the right to drive or deprived of it

611 | жол-көлік оқиғасына байланысты міндеттерді орындамау | невыполнение водителем обязанностей в связи с дорожно-транспортным происшествием | not doing a driver’s duties after an accident
(1) | 2022-09-11 READ | SEEN | жол-көлік оқиғасына байланысты міндеттерді орындамау | невыполнение водителем обязанностей в связи с ДТП | not doing a driver’s duties after an accident
(2) | 2022-09-11 READ | SEEN | жол-көлік оқиғасы болған жерден кетіп қалу | оставление места ДТП | leaving the place of an accident
(3) | 2022-09-11 READ | SEEN | жол-көлік оқиғасына байланысты міндеттерді орындамау: 2-бөлік, басқару құқығы жоқ не одан айырылған адам | невыполнение водителем обязанностей в связи с дорожно-транспортным происшествием: ч. 2, лицом без права управления или лишенным его | not doing a driver’s duties after an accident: part 2, by a person without the right to drive or deprived of it

612 | құжаттары жоқ және басқару құқығы жоқ адамның көлік құралын басқаруы | управление транспортным средством лицом без документов и не имеющим права управления | driving without documents or without the right to drive
(1) | 2022-09-11 READ | SEEN | құжаттары өзінде жоқ жүргізушінің басқаруы | управление ТС без документов при себе | driving without the documents at hand
(2) | 2022-09-11 READ | SEEN | басқару құқығы не тиісті санаты жоқ адамның басқаруы | управление ТС лицом без права управления или без нужной категории | driving without the right or the needed category
(3) | 2022-09-11 READ | SEEN | басқару құқығынан айырылған жүргізушінің басқаруы | управление ТС лишенным права управления | driving after the right to drive was taken away
(4) | 2022-09-11 READ | SEEN | құжатсыз не құқықсыз басқару: 2-бөлік, бір жыл ішінде қайталап | управление без документов или права: ч. 2, повторно в течение года | driving without documents or without the right to drive: part 2, again within a year
(4-1) | 2022-09-11 READ | SEEN | құжатсыз не құқықсыз басқару: 3-бөлік, бір жыл ішінде қайталап | управление без документов или права: ч. 3, повторно в течение года | driving without documents or without the right to drive: part 3, again within a year
(5) | 2022-09-11 READ | SEEN | басқаруды құқығы жоқ не одан айырылған адамға беру | передача управления лицу без права управления или лишенному его | handing the wheel to a person without the right to drive or deprived of it
(6) | 2022-09-11 READ | SEEN | құжатсыз не құқықсыз басқару: 5-бөлік, бір жыл ішінде қайталап | управление без документов или права: ч. 5, повторно в течение года | driving without documents or without the right to drive: part 5, again within a year

613 | полиция талаптарын орындамау, куәландырудан жалтару | невыполнение требований сотрудника, уклонение от освидетельствования | not obeying an officer, refusing an examination
(1) | 2022-09-11 READ | SEEN | көлікті тоқтату туралы заңды талапты орындамау | невыполнение законного требования об остановке ТС | not obeying a lawful demand to stop
(3) | 2022-09-11 READ | SEEN | қызметкердің талаптары: 1-бөлік, бір жыл ішінде қайталап | требования сотрудника: ч. 1, повторно в течение года | not obeying an officer, refusing an examination: part 1, again within a year
(3-1) | 2022-09-11 READ | SEEN | полиция талаптарын орындамау, куәландырудан жалтару: 1-бөлік, басқару құқығы жоқ не одан айырылған адам | невыполнение требований сотрудника, уклонение от освидетельствования: ч. 1, лицом без права управления или лишенным его | not obeying an officer, refusing an examination: part 1, by a person without the right to drive or deprived of it
(4) | 2022-09-11 READ | SEEN | масаң күйді куәландырудан бас тарту | отказ от освидетельствования на опьянение | refusing an examination for intoxication
(5) | 2022-09-11 READ | SEEN | қызметкердің талаптары: 4-бөлік, бір жыл ішінде қайталап | требования сотрудника: ч. 4, повторно в течение года | not obeying an officer, refusing an examination: part 4, again within a year
(9) | 2022-09-11 READ | SEEN | полиция талаптарын орындамау, куәландырудан жалтару: 4-бөлік, басқару құқығы жоқ адам | невыполнение требований сотрудника, уклонение от освидетельствования: ч. 4, лицом без права управления | not obeying an officer, refusing an examination: part 4, by a person without the right to drive
(10) | 2022-09-11 READ | SEEN | қызметкердің талаптары: 9-бөлік, бір жыл ішінде қайталап | требования сотрудника: ч. 9, повторно в течение года | not obeying an officer, refusing an examination: part 9, again within a year
(11) | 2022-09-11 READ | SEEN | полиция талаптарын орындамау, куәландырудан жалтару: 9, 10-бөліктер, қамаққа алу қолданылмайтын адам | невыполнение требований сотрудника, уклонение от освидетельствования: ч. 9, 10, лицом, к которому арест не применяется | not obeying an officer, refusing an examination: parts 9 and 10, by a person to whom arrest is not applied
(12) | 2022-09-11 READ | SEEN | рұқсатсыз кабинадан шығу немесе шығу талабын орындамау | выход водителя из кабины без разрешения или невыполнение требования выйти | leaving the cabin without permission, or not leaving it when told to
(13) | 2022-09-11 READ | SEEN | қызметкердің талаптары: 12-бөлік, бір жыл ішінде қайталап | требования сотрудника: ч. 12, повторно в течение года | not obeying an officer, refusing an examination: part 12, again within a year

614 | көлік құралдарының жүруіне кедергі келтіру | создание препятствий для движения транспортных средств | obstructing traffic
() | 2022-09-11 READ | SEEN | көлік құралдарының жүруіне кедергі келтіру | умышленное создание препятствий движению ТС | obstructing traffic on purpose

615 | жаяу жүргіншілердің және жол жүрісінің өзге қатысушыларының жол жүрісі қағидаларын бұзуы | нарушение правил движения пешеходами и иными участниками дорожного движения | breach of traffic rules by pedestrians and other road users
(1) | 2022-09-11 READ | SEEN | жаяу жүргінші мен өзге қатысушының жол жүрісі қағидаларының талаптарын орындамауы | невыполнение требований ПДД пешеходами и иными участниками движения | not meeting the traffic rules, by pedestrians and other road users
(2) | 2022-09-11 READ | SEEN | жаяу жүргіншілердің және жол жүрісінің өзге қатысушыларының жол жүрісі қағидаларын бұзуы: 1-бөлік, денсаулыққа зиян не материалдық залал | нарушение правил движения пешеходами и иными участниками дорожного движения: ч. 1 с вредом здоровью или материальным ущербом | breach of traffic rules by pedestrians and other road users: part 1 with harm to health or material damage
(3) | 2022-09-11 READ | SEEN | жаяу жүргіншілер және өзге қатысушылар: 1-бөлік, бір жыл ішінде қайталап | пешеходы и иные участники движения: ч. 1, повторно в течение года | breach of traffic rules by pedestrians and other road users: part 1, again within a year
(4) | 2022-09-11 READ until 2025-08-31 | INFERRED | жаяу жүргіншілер және өзге қатысушылар: 2-бөлік, бір жыл ішінде қайталап | пешеходы и иные участники движения: ч. 2, повторно в течение года | breach of traffic rules by pedestrians and other road users: part 2, again within a year
(4) | 2025-09-01 LAW | SEEN | жаяу жүргіншілер және өзге қатысушылар: 2-бөлік, бір жыл ішінде қайталап | пешеходы и иные участники движения: ч. 2, повторно в течение года | breach of traffic rules by pedestrians and other road users: part 2, again within a year
(5) | 2025-03-13 LAW | SEEN | жолаушының жүріс кезінде кабинадан (салоннан) тыс болуы | нахождение пассажира вне кабины (салона) при движении | a passenger outside the cabin while driving

617 | техникалық ақаулары бар көлік құралдарын пайдалануға шығару және пайдалану қағидаларын өзге де бұзушылықтар | выпуск в эксплуатацию неисправных транспортных средств и иные нарушения правил эксплуатации | putting faulty vehicles into use and other breaches of the rules for their use
(1) | 2022-09-11 READ | SEEN | жауапты тұлғалардың жол жүрісі қауіпсіздігі талаптарын орындамауы | невыполнение ответственными лицами требований безопасности при эксплуатации ТС | not meeting the safety requirements for the use of vehicles, by those responsible
(2) | 2022-09-11 READ | SEEN | техникалық ақаулары бар көлік құралдарын пайдалануға шығару және пайдалану қағидаларын өзге де бұзушылықтар: 1-бөлік, жеңіл зиян не мүлікті бүлдіру | выпуск в эксплуатацию неисправных транспортных средств и иные нарушения правил эксплуатации: ч. 1 с легким вредом здоровью или повреждением имущества | putting faulty vehicles into use and other breaches of the rules for their use: part 1 with slight harm to health or damage to property

619 | құқығы не санаты жоқ немесе одан айырылған жүргізушіні басқаруға жіберу | допуск к управлению водителя без права управления или лишенного его, либо без категории | letting a driver drive without the right or the category
(1) | 2022-09-11 READ | SEEN | құқығы не санаты жоқ жүргізушіні басқаруға жіберу | допуск к управлению водителя без права управления, категории или лишенного права | letting a driver drive without the right or the category, or deprived of the right
(2) | 2022-09-11 READ | SEEN | құқығы не санаты жоқ немесе одан айырылған жүргізушіні басқаруға жіберу: 1-бөлік, жеңіл зиян не мүлікті бүлдіру | допуск к управлению водителя без права управления или лишенного его, либо без категории: ч. 1 с легким вредом здоровью или повреждением имущества | letting a driver drive without the right or the category: part 1 with slight harm to health or damage to property

619-1 | масаң күйдегі жүргізушіні көлік құралын басқаруға жіберу | допуск к управлению водителя в состоянии опьянения | letting an intoxicated driver drive
(1) | 2022-09-11 READ | SEEN | масаң күйдегі жүргізушіні басқаруға жіберу | допуск к управлению водителя в состоянии опьянения | letting an intoxicated driver drive
(2) | 2022-09-11 READ | SEEN | масаң күйдегі жүргізушіні көлік құралын басқаруға жіберу: 1-бөлік, жеңіл зиян не мүлікті бүлдіру | допуск к управлению водителя в состоянии опьянения: ч. 1 с легким вредом здоровью или повреждением имущества | letting an intoxicated driver drive: part 1 with slight harm to health or damage to property

619-2 | құқығы жоқ адамның электр самокатты жүру бөлігімен басқаруына жол беру | допуск к управлению электрическим самокатом по проезжей части лица без права управления | letting a person without the right drive an electric scooter on the carriageway
(1) | 2026-07-01 LAW | INFERRED | электр самокат жалға беру: құқығы жоқ адамды жүру бөлігіне жіберу | прокат электросамокатов: допуск лица без права управления на проезжую часть | electric scooter rental: letting a person without the right onto the carriageway
(2) | 2026-07-01 LAW | INFERRED | құқығы жоқ адамның электр самокатты жүру бөлігімен басқаруына жол беру: 1-бөлік, жеңіл зиян не мүлікті бүлдіру | допуск к управлению электрическим самокатом по проезжей части лица без права управления: ч. 1 с легким вредом здоровью или повреждением имущества | letting a person without the right drive an electric scooter on the carriageway: part 1 with slight harm to health or damage to property

620 | жол жүрісіне қатысушыларға қойылатын өзге де талаптарды бұзу | нарушение иных требований, предъявляемых к участникам дорожного движения | breach of other requirements for road users
() | 2022-09-11 READ until 2024-12-03 | SEEN | жол жүрісі қағидаларының өзге талаптарын бұзу | нарушение иных требований ПДД и допуска ТС | breach of other traffic and admission rules
(1) | 2024-12-04 LAW | SEEN | жол жүрісі қағидаларының өзге талаптарын бұзу | нарушение иных требований ПДД и допуска ТС | breach of other traffic and admission rules
(2) | 2024-12-04 LAW | SEEN | жол жүрісі қағидаларының өзге талаптары: 1-бөлік, бір жыл ішінде қайталап | иные требования ПДД: ч. 1, повторно в течение года | breach of other requirements for road users: part 1, again within a year

621 | көлікпен қауіпті заттектерді немесе нәрселерді тасымалдау қағидаларын бұзу | нарушение правил перевозки опасных веществ или предметов на транспорте | breach of the rules for carrying dangerous substances or objects
(4) | 2022-09-11 READ | SEEN | қоғамдық көлікте жарылғыш зат алып жүру | провоз взрывоопасных веществ или предметов в общественном транспорте | carrying explosive substances or objects on public transport

622 | қалалық және қала маңындағы қоғамдық көлікті пайдалану қағидаларын бұзу | нарушение правил пользования общественным городским и пригородным транспортом | breach of the rules for using public transport
(1) | 2022-09-11 READ | SEEN | тепкішекте жүру, есікке кедергі, қауіпті не былғайтын зат | проезд на подножках, препятствование дверям, опасная или пачкающая поклажа и т.п. | riding on the steps, blocking doors, dangerous or soiling loads and the like
(2) | 2022-09-11 READ | SEEN | қоғамдық көлікте жол ақысын төлемеу | уклонение от оплаты проезда в общественном транспорте | not paying the fare on public transport
`;

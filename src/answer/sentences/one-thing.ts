/**
 * What people type and what articles write for one thing, the forms of a thing parted by commas, each of one or more words. A form behind
 * "~" tells of the thing and is asked for in other senses too: "high rise" is a skyscraper, but "high" asks for none.
 * Lists of ours: initials, offices, the figures that reports of companies and events give, and everyday words for what reports name.
 */
export const ONE_THING = `
  ceo, chief executive
  cfo, finance chief, finance director, chief financial officer
  pm, prime minister, premier
  us, usa, united states, america, american, washington
  uk, united kingdom, britain, british
  eu, european union
  un, united nations
  boss, chief, head, manager, leader
  turnover, revenue, sales
  sales, revenue, sold
  earnings, profit
  job, work, worker, employee, staff, employ
  spectator, crowd, attendance, attend, watch
  inflation, consumer prices
  wind, gust
  cost, expensive, price, retail
  fire, blaze, inferno, flame, wildfire
  vaccine, vaccination, vaccinate, jab, immunise
  fall, drop, tumble, slump, plunge, slide, slip, decline, decrease, ~go down, ~went down
  rise, jump, climb, surge, soar, gain, increase, hike, ~go up, ~went up
  job, post
  drunk, alcohol, sober
  raise, secure
  film, movie, picture
  car, vehicle
  flat, apartment, home
  cop, police, officer
  kid, child, children, pupil
  kid, child, children, son, daughter
  doctor, medic, physician
  aid, help, relief
  heavy, weigh, weight
  old, age, aged
  deep, depth
  tall, high, height
  thick, thickness
  wide, width
  fast, speed
  own, owner, belong
  gig, concert, show
  grandkid, grandchild, grandchildren
  ship, vessel, boat, tanker, ferry, freighter
  plane, aircraft, jet, airliner
  lorry, truck
  shop, store
  song, track, single, hit
  thief, burglar, robber
  robbery, burglary, theft, heist, raid, steal, stole
  mp, member of parliament, lawmaker
  match, game
  election, vote, poll, ballot, run off, runoff
  phone, smartphone
  reward, offer
  runner up, second
  author, writer, novelist
  book, novel
  painting, picture, canvas, portrait
  refund, money back
  diamond, gem, jewel, jewellery
  beat, defeat, stun, thrash, overcome, victory over, win over, knock out, knockout
  college, university, alum, alumnus, alma mater
  based, headquarter, headquarters, headquartered
  farm, cultivate, cultivation, grow
  make, maker, manufacturer, manufacture
  prize, award
  pick, interception
  sub, subscriber
  org, organisation, organization
  budget, cost
  warning, notice
  disguise, dress
  plane, flight
  sign, signatory
  hold, control, occupy
  population, inhabitant
  score, net, header, head home
  fan, supporter
  hacker, intruder, attacker
  sick, ill, illness
  wage, pay, salary
  pupil, student, schoolchild
  deal, agreement, accord, pact, treaty
  talks, negotiation
  strike, walkout, walk out, industrial action
  storm, hurricane, typhoon, cyclone
  quake, earthquake, tremor
  lawsuit, suit, complaint
  ruling, verdict, judgment
  firm, company
  vat, value added tax
  rich, wealthy
  want, demand, seek
  territory, land
  gain, take, took, capture, seize
  bc, british columbia
  nyc, new york
  nz, new zealand
  letter, mail, notify
  bankrupt, bankruptcy, insolvency, insolvent
  jobless, unemployed, unemployment, ~out of work
  pensioner, elderly, senior
  teen, teenager, adolescent
  baby, infant, newborn, toddler
  mum, mom, mother
  dad, father
  grandma, gran, grandmother
  grandpa, grandad, grandfather
  girlfriend, partner, fiance
  boyfriend, partner, fiance
  brother, sibling
  sister, sibling
  guy, man, bloke
  lady, woman
  rain, rainfall, downpour, deluge
  snow, snowfall, snowstorm, blizzard
  flood, floodwater, inundate, submerge, ~under water
  heat, heatwave, hot
  cold, freezing, frost
  landslide, mudslide, mudflow
  crash, wreck, collision
  rail, railway
  subway, metro, underground, tube
  road, highway, motorway, freeway
  bike, bicycle, cycle, cyclist
  motorbike, motorcycle, motorcyclist
  petrol, gasoline, fuel
  laptop, computer
  buck, dollar
  quid, pound
  mortgage, ~home loan
  tenant, renter, lodger
  house, home, property, residence
  lawyer, attorney, solicitor, barrister, counsel
  judge, magistrate
  detective, investigator, officer
  gun, firearm, weapon, rifle, pistol, handgun
  shooter, gunman, attacker
  shooting, gunfire, shoot
  bomb, explosive
  explode, blast, explosion, ~blow up, ~blew up
  protest, demonstration, demonstrator, rally, march, protester
  riot, unrest, clash, violence
  soldier, troop, army, military
  refugee, migrant, ~asylum seeker
  immigrant, migrant
  spokesman, spokesperson, spokeswoman
  congressman, congresswoman, representative, lawmaker
  law, legislation
  tax, levy, duty
  tariff, duty, levy
  survey, poll, questionnaire
  scientist, researcher, professor, biologist
  study, research
  drug, medicine, medication, pill
  disease, illness, infection, virus
  flu, influenza
  covid, coronavirus
  cancer, tumour, tumor
  teacher, educator
  principal, headteacher
  uni, university
  singer, musician, vocalist
  actor, actress
  director, filmmaker
  series, programme, program, ~tv show
  artwork, painting
  statue, sculpture
  goalie, keeper, goalkeeper
  ref, referee
  stadium, arena, ground
  tournament, competition
  hiker, walker, climber
  missing, disappear, vanish, unaccounted
  spot, sight, notice
  search, hunt, ~look for
  puppy, dog
  cow, cattle
  bug, flaw, glitch, fault, defect
  outage, disruption, offline, ~go down, ~went down
  password, credential
  scam, fraud, swindle
  bribe, bribery, kickback
  weed, cannabis, marijuana
  cigarette, tobacco, smoke, smoker
  restaurant, eatery, diner
  holiday, vacation
  tourist, visitor, holidaymaker
  ticket, fare
  garbage, rubbish, trash, waste
  oil, crude
  skyscraper, tower, ~high rise
  warehouse, depot
  supermarket, grocer, retailer
  customer, shopper, client, consumer
  shareholder, investor
  stock, share
  merger, merge, combine, ~tie up, ~join forces
  debt, owe, borrow
  recall, ~call back
  defective, faulty
  spaceship, spacecraft
  liftoff, launch, ~blast off
  bone, skeleton, remains
  tomb, grave, burial
  treasure, hoard
  expert, specialist, analyst
  passenger, aboard, ~on board
  firefighter, firemen, ~fire service
  priest, pastor, vicar
  king, monarch
  queen, monarch
  chef, cook
  farmer, grower
  programmer, developer
  journalist, reporter, correspondent
  angry, furious, anger, outrage
  worry, worried, concern, fear
  scared, afraid, frightened
  big, large, huge, giant
  hotline, helpline, ~phone line
  homeless, displaced, displace, ~without a home, ~without home, ~from their homes
  turnout, ~turn out
  lean, tilt
  anyone, anybody, someone, somebody, nobody, ~no one
  sideline, ~be out, ~ruled out
  view, exhibit, ~on display, ~on show
  boss, ~chief executive
  yearly, annual, ~every year, ~a year, ~per year
  monthly, ~every month, ~a month, ~per month`

/** Verbs whose past forms are their own: base, past, participle. */
export const irregular = `
be was been
bear bore borne
beat beat beaten
begin began begun
bend bent
bind bound
blow blew blown
break broke broken
bring brought
build built
burn burnt burned
burst burst
buy bought
catch caught
choose chose chosen
come came
cost cost
cut cut
deal dealt
dig dug
do did done
draw drew drawn
drink drank drunk
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
fling flung
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
have had
hear heard
hide hid hidden
hit hit
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
let let
lie lay lain
lose lost
make made
mean meant
meet met
offset offset
override overrode overridden
oversee oversaw overseen
overwrite overwrote overwritten
pay paid
pull pulled
put put
quit quit
read read
repay repaid
reset reset
retake retook retaken
rewrite rewrote rewritten
rid rid
ring rang rung
rip ripped
run ran
say said
see saw seen
seek sought
sell sold
send sent
set set
shake shook shaken
shed shed
shoot shot
show showed shown
shrink shrank shrunk
shut shut
sign signed
sink sank sunk
sit sat
slide slid
sling slung
slip slipped
speak spoke spoken
spend spent
spin spun
split split
spread spread
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck stricken
swallow swallowed
swear swore sworn
sweep swept
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
undertake undertook undertaken
undo undid undone
unwind unwound
uphold upheld
vow vowed
wear wore worn
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
write wrote written
`;

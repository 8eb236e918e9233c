/** Verbs whose past forms are their own: base, past, participle. */
export const irregular = `be was been
bear bore borne
beat beat beaten
begin began begun
bend bent
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
do did done
draw drew drawn
drink drank drunk
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone
have had
hear heard
hide hid hidden
hit hit
hold held
keep kept
know knew known
lay laid
leave left
lend lent
let let
lose lost
make made
mean meant
meet met
offset offset
pay paid
pull pulled
put put
read read
reset reset
rid rid
rip ripped
run ran
say said
see saw seen
sell sold
send sent
set set
shake shook shaken
shed shed
shoot shot
show showed shown
shut shut
sign signed
slip slipped
spend spent
split split
stand stood
steal stole stolen
stick stuck
strike struck stricken
swallow swallowed
swear swore sworn
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undo undid undone
uphold upheld
vow vowed
wear wore worn
win won
withdraw withdrew withdrawn
write wrote written`;

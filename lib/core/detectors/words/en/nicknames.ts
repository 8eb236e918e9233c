/** English given names and their short forms, a person's a line. */
export const nicknames = `
abigail abby gail
alexander alex alec sandy xander
alexandra alex sandra sandy lexi
alfred alf fred freddie
amanda mandy
andrew andy drew
anthony tony ant
antonia toni
barbara barb babs
benjamin ben benny
bernard bernie
cameron cam
catherine katherine kathryn cathy kathy kate katie kat
charles charlie chuck chas
charlotte charlie lottie
christina tina chris christine chrissie
christopher chris topher kit
cynthia cindy
daniel dan danny
danielle dani
david dave davey
deborah debra deb debbie
donald don donnie
dorothy dot dottie
edward ed eddie ted ned
eleanor ellie nora
elizabeth liz lizzie beth betty eliza lisa
emily em
eugene gene
florence flo
frances fran frankie
francis frank
franklin frank
frederick fred freddie
gabriel gabe
gerald gerry jerry
gregory greg
harold harry hal
henry harry hank
isabella isabel bella izzy
jacob jake
jacqueline jackie
james jim jimmy jamie
jane janie
jeffrey geoffrey jeff geoff
jennifer jen jenny
jessica jess jessie
john jack johnny jon
jonathan jon jonny
joseph joe joey
josephine jo josie
joshua josh
judith judy
julia julie jules
kenneth ken kenny
kimberly kim
laurence lawrence larry laurie
leonard len lenny leo
louis louise lou louie
madeleine maddy
margaret maggie meg peggy marge
martin marty
mary molly polly
matthew matt
maximilian max
megan meg
melissa mel
michael mike mick mickey
michelle shelly
mohammed mohamed muhammad mo
natalie nat
nathan nathaniel nat nate
nicholas nick nicky
nicola nicole nicky nikki
oliver olly ollie
olivia liv livvy
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete
philip phillip phil
rachel rach
raymond ray
rebecca becky becca
richard rick dick rich richie
robert bob rob bobby robbie bert
ronald ron ronnie
rosemary rose rosie
russell russ
samantha sam sammy
samuel sam sammy
sarah sara sally
sebastian seb
sophia sophie
stephanie steph
stephen steven steve stevie
stuart stu
susan sue suzie susie
suzanne sue suzie
terence terry
theodore ted theo
theresa teresa terry tess
thomas tom tommy
timothy tim
tobias toby
valerie val
veronica ronnie vera
victor vic
victoria vicky tori
vincent vince
virginia ginny
vivian viv
walter walt
wendy wen
william bill will billy liam
zachary zach zack
`;

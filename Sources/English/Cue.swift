/// What some words do to a question, whatever it is about: of "how many phases are there?" the cue is `.count`.
/// Candidates are proposed by cues, and the model weighs them: a cue is evidence, not a decision, as "last" may be an
/// end or a duration.
package enum Cue: String, CaseIterable, Hashable, Sendable {
  case count, first, last, next, previous, except, both, each, only, compare, common, more, less,
    most, least
  case define, why, between, negation, average, sum, another, remaining, order, choice, truth,
    purpose
  case after, before, any, middle, position, newest, oldest, equal, everything, half, reverse
  /// What asks nothing of the graph (`Act`).
  case greeting, thanks, bye, apology, praise, ack, help, identity, shorter, longer, again, simpler,
    undo, back
  case evidence, correction
  /// What an answer is measured in: "in two sentences".
  case telling
  /// What things are called: "those with … in the name".
  case wording
  /// Whether something said is wrong: "is it a myth that …?"
  case wrong

  /// The English phrases, six words long at most.
  static let english = CueTable(lists, longest: 6) { WordScanner.words(of: $0) }

  private static let lists: [(Cue, String)] = [
    (
      .count,
      "how many|number of|count|total|how much|many|number|numbers|quantity|amount of|tally|#|no of|nr of|cnt|altogether|in all|in total|figure|headcount"
    ),
    (
      .first,
      "first|start|starts with|begin|beginning|initial|initially|opening|kick off|kicks off|earliest|1st|to begin with|outset|leading|starting"
    ),
    (
      .last,
      "last|final|finally|end|ending|finish|finally|latest|ultimate|closing one|wrap up|concluding|terminal"
    ),
    (
      .next,
      "after|next|follow|following|then|once|subsequent|subsequently|afterwards|succeed|later|right after|comes after|successor|what then|and then|when done|after that"
    ),
    (
      .previous,
      "before|previous|preceding|precede|prior|earlier|predecessor|right before|leading up to|ahead of|just before"
    ),
    (
      .except,
      "except|besides|apart from|other than|other|else|excluding|without|remain|remaining|rest|left|not|remove|leave out|exclude|minus|but not|bar|aside from|drop|skip|ignoring|not counting|omit|take out|others|instead of"
    ),
    (.both, "both|each|two|either|all|the pair|two of them|the two|together"),
    (
      .each,
      "each|per|every|by|respectively|for each|breakdown|break down|split by|group by|grouped by|broken down|apiece|in each|individually|one by one"
    ),
    (
      .only,
      "only|exclusively|unique|uniquely|solely|sole|alone|just|nothing but|single|unique to|specific to|just the"
    ),
    (
      .compare,
      "compare|comparison|differ|difference|different|vs|versus|v|contrast|distinguish|side by side|differentiate|between|diff|apart|distinction|tell apart|against|how do they differ|set apart|unlike|distinguishing|delta|table|split"
    ),
    (
      .common,
      "common|same|share|shared|similar|similarity|alike|overlap|in common|both have|identical|match|coincide|equal|likewise|mutual|joint"
    ),
    (
      .more,
      "more|larger|greater|longer|bigger|higher|over|above|exceed|more than|greater than|further|additional|outnumber|at least|upwards of|beyond|worse|better"
    ),
    (
      .less,
      "less|fewer|lighter|shorter|smaller|lower|under|below|less than|fewer than|at most|up to|short of|cheaper"
    ),
    (
      .most,
      "most|largest|greatest|biggest|highest|max|maximum|top|the most|longest|main|best|worst|majority|record|heaviest|strongest"
    ),
    (.least, "least|fewest|smallest|lowest|min|minimum|shortest|bottom|lightest|weakest|cheapest"),
    (
      .define,
      "define|explain|mean|meaning|describe|summarise|summarize|summary|everything|about|definition|what is|what are|tell me about|overview|details|info|information|know about|rundown|briefing|gist|what does it mean|stand for|all about|who is|profile|describe|facts"
    ),
    (.why, "why|reason|how come|because|cause|what makes|explanation|on what ground|justify"),
    (.between, "between|in between|from|middle|b w|therebetween|in the meantime"),
    (
      .negation,
      "not|no|never|neither|nor|none|without|isnt|arent|doesnt|dont|wasnt|werent|didnt|hasnt|havent|cant|cannot|wont|lack|missing|nothing|nobody|no one|noone|nowt|empty|blank|absent|un|non|nope|aint|fail|excluding|unknown|unrecorded|unstated|unspecified"
    ),
    (.average, "average|mean|avg|typical|typically|on average"),
    (
      .sum,
      "total|sum|altogether|combined|in total|in all|overall|add up|added up|together|cumulative|whole|all told|come to|comes to|came to|between them"
    ),
    (
      .another,
      "another|one more|more|an example|example|eg|instance|for instance|name one|give me one|different one|what else|anything else|else|next one|such as|like what"
    ),
    (
      .remaining,
      "remaining|rest|left|others|what else|anything else|the others|still to|still left|leftover|missing|remainder|left over|more"
    ),
    (
      .order,
      "order|sequence|sorted|sort|rank|ranked|ranking|ascending|descending|alphabetical|chronological|chronologically|first to last|step by step|in order|by date|by size|oldest first|newest first|highest first|lowest first|largest first"
    ),
    (
      .choice,
      "or|either|which|whichever|which one|which of|choose|pick|select|decide|prefer|go for|should i"
    ),
    (
      .truth,
      "true|false|right|correct|true or false|is it true|whether|am i right|correct me|is that right|isnt it|doesnt it|arent they|dont they|wrong|yes or no|confirm|verify|agree|fact|claim|really|surely|reckon|told|says|think|heard|if"
    ),
    (
      .purpose,
      "why use|why bother|good for|what for|purpose|point of|use of|for what|why should|worth|gain|benefit|why have|why do we need|reason to|get out of|whats in it|helpful|useful|whats good|good about|great about|in it for|does for|do for|gets for|get for|why would|why want|why practise|bother|sell|sell me|case for|rationale|advantage|going for|serve|what good|the good|brag"
    ),
    (.after, "after|since|later than|from|past|following|newer than|younger than|onwards|post"),
    (.before, "before|until|till|earlier than|prior to|by|older than|pre|up to"),
    (.any, "any|anything|anyone|anybody|some|something|exist|there|at all|have|has"),
    (.newest, "newest|latest|most recent|recent|last|youngest|new|lately|freshest"),
    (.oldest, "oldest|earliest|first|longest ago|old|most ancient"),
    (.equal, "same|equal|as many|as much|identical|equally|tie|tied|exactly|even"),
    (.everything, "everything|all|complete|full|entire|whole|total|every"),
    (.middle, "middle|mid|halfway|centre|center|midpoint|in the middle|central"),
    (
      .position,
      "position|place|number|which number|what number|where in|how far|rank|index|which step number|how many steps in"
    ),
    (
      .half,
      "half|double|twice|percent|percentage|share|proportion|times|ratio|fraction|third|quarter"
    ),
    (
      .reverse,
      "reverse|backwards|in reverse|reversed|vice versa|other way round|other way around|opposite"
    ),
    (
      .greeting,
      "hello|hi|hey|good morning|good afternoon|good evening|morning|hiya|greetings|howdy|evening|yo|good day|hullo|hallo|hola|bonjour|gm|buenas|salve|nice to meet you"
    ),
    (
      .thanks,
      "thanks|thank you|thx|cheers|ta|much appreciated|appreciate it|ty|tysm|thank|grateful|obliged|merci|danke|gracias|many thanks|bless you|tx|tnx|lifesaver|most patient|you save me|saved me|indebted"
    ),
    (
      .bye,
      "q|bye|goodbye|farewell|see you|cya|quit|exit|later|good night|take care|thats all|that will be all|im done|signing off|have a nice day|so long|over and out|done for today"
    ),
    (.apology, "sorry|apologies|my bad|oops|whoops|pardon|excuse me|my mistake|forgive"),
    (
      .praise,
      "great|perfect|nice|cool|brilliant|excellent|awesome|lovely|wonderful|splendid|well done|good job|helpful|amazing|good one|superb|fab|ace|smart|clever|fantastic|good bot|impressive|legend"
    ),
    (
      .ack,
      "ok|okay|fine|right|got it|understood|i see|alright|sure|noted|makes sense|fair enough|good to know|k|kk|clear|yes|yep|yeah|hmm|interesting|ah|oh|aha|will do|good|hm|no worries|never mind|nevermind"
    ),
    (
      .help,
      "help|what can i ask|what can you do|how does this work|what do you know|what topics|what can you tell me|options|menu|commands|how do i use this"
    ),
    (
      .identity,
      "who are you|what are you|are you human|are you a robot|are you a bot|your name|who made you|are you real|are you an ai|who built you|are you chatgpt|real person|real human|a human|a robot|a computer|a machine|a bot|who am i talking to"
    ),
    (
      .shorter,
      "shorter|short version|in short|briefly|in brief|in one line|in one sentence|one line|one sentence|too long|tldr|tl dr|condense|boil down|boil that down|cut it down|short|brief|shorten|in a nutshell|trim|concise|compress|cut it down|cut them down|cut that down|make it short|more short|briefer|more briefly|more brief|too much|too many words|so long|wordy|bit long|that long|a lot of text|half a line|one breath|just the names|fewer words|in a word|summarise that|summarize that"
    ),
    (
      .longer,
      "longer|more detail|in detail|elaborate|expand|tell me more|more about|go deeper|fuller|full version|lengthen|more info|say more|details|detailed|go on"
    ),
    (
      .again,
      "again|repeat|say that again|once more|come again|what did you say|pardon|missed that|one more time|say again|what was that|say it again|remind me|recap|re read|reread|didnt catch|same again|back to that"
    ),
    (
      .simpler,
      "simpler|simple words|plain english|in other words|rephrase|easier words|like im five|put it differently|in english|simplify|reword|dumb it down|in plain terms|laymans terms|other words|different words"
    ),
    (
      .undo,
      "undo|go back|scratch that|take that back|never mind that|forget that|ignore that|cancel that"
    ),
    (
      .back,
      "where were we|where was i|what was i asking|what was i|did i ask|i asked|forgot what|last question|what did i ask|what was my question|back to|first question|what was i doing|where are we|what were we talking about|recall"
    ),
    (
      .evidence,
      "how do you know|source|according to|prove|evidence|where did you get|says who|what makes you say|are you sure|based on what|where does it say|reference|cite|citation|on what basis|proof|backed up"
    ),
    (
      .wrong,
      "wrong|false|incorrect|untrue|mistaken|mistake|error|flawed|nonsense|rubbish|backwards|myth|lie|lying|misleading|inaccurate"
    ),
    (
      .telling,
      "sentence|line|liner|word|words or less|bullet|bullet point|paragraph|slide|page|mark|minute|min|hour|second|grade|grader|year old|years old|point|box|col|column|questions|item|things i"
    ),
    (
      .wording,
      "word|called|labelled|labeled|named|name|titled|worded|begin with|start with|starting with|beginning with|end with|end in|contain|containing|phrased|ones|like"
    ),
    (
      .correction,
      "no|i meant|i mean|sorry|not that|wrong|actually|rather|instead|oops|correction|mean"
    ),
  ]
}

/// Phrases of English that frame a question without being part of what is asked.
enum DiscoursePhrases {
  static let table = PhraseTable(Fingerprint.phrases(of: phrases), longest: 7)

  private static let phrases = """
    in plain english|plain english|in simple terms|in simple words|in plain words|in laymans terms|no jargon|without jargon
    in layman terms|in your own words|in a few words|in one line|in one sentence|in a sentence|in brief|in short|in detail|in a nutshell
    at the end of the day|when all is said and done|all in all|roughly speaking|broadly speaking|generally speaking|strictly speaking
    by the way|btw|before i forget|while we are at it|while im at it|just out of curiosity|out of curiosity|just curious|im curious
    for me|to me|if you please|if you dont mind|if possible|if you can|if i may ask|may i ask|as far as you know|as you know
    fair enough|got it|i see|never mind|nevermind|no worries|no problem|good to know|makes sense|that makes sense|good|great|perfect|nice|cool
    interesting|wow|hmm|ah|aha|understood|one more thing|one last thing|another question|next question|quick question|a quick question
    i have a question|my question is|the question is|question|a lot|lots|at all|in total|in all|all together|as well|as well as|and so on
    etc|for example|for instance|such as|that is|that is to say|i mean|you know|you see|i guess|i think|i suppose|i believe|i wonder
    i was wondering|wondering|do you know|do you happen to know|any idea|got any idea|no idea|not sure|im not sure|i am not sure
    on the basis of|in terms of|with respect to|with regard to|with regards to|in regard to|in respect of|as regards|as for|as to
    when it comes to|in the case of|in case of|in the context of|in this context|from the point of view of|in view of|in light of
    according to the notes|according to the text|according to the article|according to the source|according to the graph|according to you
    in the notes|in the text|in the article|as per|per the notes|as listed|as given|as stated|as mentioned|listed here|given here
    short note on|a short note on|brief note on|short notes on|write a note on|write about|the term|by the term|the word|the phrase
    walk me through|talk me through|take me through|run me through|guide me through|altogether
    be so kind as to|so kind as to|be so good as to|so good as to|to a ten year old|to a five year old|to a child|to a beginner|to a layman
    for beginners|for a beginner|for dummies|what is meant by|what do you mean by|what do you understand by|the meaning of|meaning of|the definition of|definition of|the concept of
    a description of|an overview of|overview of|an explanation of|a summary of|summary of|everything about|all about|the basics of
    out of these|out of the|out of those|of the following|from the following|among the following|pull off|to pull off
    would you say|would you call|would it be right to say|is it right to say|is it true|is it true that|is it correct|is it correct that
    is it the case that|is it fair to say|is it fair to say that|true or false|correct me if im wrong|am i right|am i right in thinking
    is it right that|is it so that|can we say|can we say that|could one say|could we say that|could one say that|can you say
    a bit|a bit about|a little|a little about
    what kind of things|what sorts of things|these days|nowadays|right now|at the moment|in general|in practice|in reality|in fact|as a matter of fact
    of course|after all|first of all|to begin with|to start with|on the one hand|on the other hand|in other words|again|once more|once again
    which of the two|of the two|between the two|of these two|out of the two|out of these two|of them|of those
    i want to know|id like to know|i would like to know|i need to know|we need to know|we want to know|help me understand|i dont understand
    ive been told|im told|i am told|i was told|i heard|ive heard|i have heard|i read|ive read|i have read|they say|people say|i gather
    is there anything|in particular|in order|in sequence|in the right order|step by step|one by one|from start to finish|from beginning to end
    have to do with|has to do with|having to do with|had to do with|one of|any of|some of|each of|on the whole|more or less|or so|so to speak|as it were|if any|if at all|or not|is it or not|and why|going to|supposed to|meant to|able to
    back to|go back to|going back to|coming back to|returning to|let us talk about|lets talk about|talk about|speaking of|moving on to|moving on
    turn to|switching to|switch to|let us go back to|lets go back to|think about|thinking of|thinking about|looking at|look at|be looking at
    folks|guys|sir|madam|my friend|mate|buddy|dear
    does it mean
    overall|complete list of|full list of|list of|a list of|the list of|the names of|names of|the name of
    name of|set of|the set of|range of|respective|respectively
    badly|really|truly|indeed|definitely|absolutely|necessarily|normally|commonly|directly|primarily|solely for|in itself|itself
    """
}

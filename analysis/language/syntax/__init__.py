"""What the dependency parse says of a sentence, asked in the same words by every measure.

The labels are those of ClearNLP (Choi & Palmer 2012), as spaCy's English models use them. Import from the module
that answers the question: ``lemmas``, ``verbs`` (voice, form), ``verb_classes`` (verbs that share out their clause's
parts in their own way), ``denial``, ``status`` (asked, possible, still to come), ``arguments`` (subject, object,
agent), ``pictures`` (what somebody pictures something as), ``noun_phrases`` (bounds, lists, appositions) and
``speaking_nouns`` (who or what can say something).
"""

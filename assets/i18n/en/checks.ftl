### The journey checks: what each says, why and what to do.
### For each rule: -title, a few words; -message, what was found here; -why, what is known of it; -fix, what to do;
### -caution, when it is a false alarm.

# What the customer can do once it is given.
check-give = { $give ->
    [seePrice] see the price
    [try] try it
   *[seeOffer] see what is offered
}

check-pay-before-value-title = Payment before value
check-pay-before-value-message = { $give ->
    [never] Payment is asked for at “{ $ask }”, and nowhere before it can the customer see the offer, see the price or try anything.
   *[other] Payment is asked for at “{ $ask }” before the customer can { check-give } (“{ $giveAt }”, { $steps ->
        [one] one step
       *[other] { $steps } steps
    } later).
}
check-pay-before-value-why = People who have seen nothing yet cannot weigh what they pay for. A shop that stopped forcing an account before the purchase sold 45 % more (Spool, 2009); a customer of a meal kit told in 2014 how the card stood between him and the menu.
check-pay-before-value-fix = Show the offer, or a sample of it, before the card; ask for the card with the order.
check-pay-before-value-caution = Gift cards, deposits, invoices between companies, paid trials whose offer is shown somewhere off the map.

check-ask-before-give-title = Asked before given
check-ask-before-give-message = The customer must { $ask ->
    [personalData] hand over personal data
    [install] install something
    [call] call
    [form] fill in a form
   *[registration] register
} at “{ $askAt }” before they can { check-give } (“{ $giveAt }”).{ $more ->
    [0] {""}
    [one] {" "}One more request stands in between.
   *[other] {" "}{ $more } more requests stand in between.
}
check-ask-before-give-why = Of people who leave a checkout, 35 % said that they were told to create an account (Baymard, 2016).
check-ask-before-give-fix = Put the request after the first thing of value; let people go on as guests.
check-ask-before-give-caution = Banks, clinics and others who must know first who it is.

check-unclear-obligation-title = Unclear obligation
check-unclear-obligation-message = { $ask ->
    [contract] A contract is
   *[payment] Payment is
} asked for at “{ $askAt }”, and nothing there or before says what the customer commits to.
check-unclear-obligation-why = Half of all customers would stop buying from a company they do not trust (PwC, 2018); 24 % left a checkout because the whole cost could not be seen beforehand (Baymard).
check-unclear-obligation-fix = Say the price, the day of the first charge and how to cancel, next to the button.
check-unclear-obligation-caution = The terms are shown, but the touchpoint is not marked as giving them.

check-ask-twice-title = Asked twice
check-ask-twice-message = At “{ $again }” “{ $datum }” is asked for again; the customer has given it already at “{ $first }”, and nothing passes it on.
check-ask-twice-why = In a survey by Redwood 59 % were annoyed to repeat themselves to several departments; the CEB names repetition among what makes dealing with a company an effort.
check-ask-twice-fix = Keep one record of the customer; fill it in, or let them confirm it.
check-ask-twice-caution = Identity that the law wants checked again.

check-wrong-channel-title = Wrong channel
check-wrong-channel-message = { $persona } ({ $share } % of customers) uses none of the channels of “{ $touchpoint }”: { $channels }.
check-wrong-channel-why = A touchpoint that is not where people are is not passed. This one follows from the map alone.
check-wrong-channel-fix = Offer it in a channel that they use, or build a bridge to it.
check-wrong-channel-caution = The persona's channels are not all written down.

check-handoff-no-context-title = Hand-off with empty hands
check-handoff-no-context-message = { $change ->
    [owner] { $fromOwner } hands the customer over to { $toOwner } at “{ $to }” (after “{ $from }”), and nothing goes with them.
   *[channel] Between “{ $from }” and “{ $to }” the channel changes, and nothing of what the customer has said goes with them.
}
check-handoff-no-context-why = Of the customers who had to go from self-service to a person, 62 % found it hard work (Gartner, 2023).
check-handoff-no-context-fix = Pass the case on: a warm transfer, a ticket, one customer record.
check-handoff-no-context-caution = What the next department knows reaches it in a way that the map does not show.

check-no-owner-title = Nobody's
check-no-owner-message = { $touchpoints ->
    [one] One touchpoint belongs
   *[other] { $touchpoints } touchpoints belong
} to nobody{ $pains ->
    [0] .
    [one] , and with them one pain point: { NUMBER($points, maximumFractionDigits: 0) } of the { NUMBER($index, maximumFractionDigits: 0) } points of the index.
   *[other] , and with them { $pains } pain points: { NUMBER($points, maximumFractionDigits: 0) } of the { NUMBER($index, maximumFractionDigits: 0) } points of the index.
}
check-no-owner-why = What belongs to nobody is mended by nobody. This one follows from the map alone.
check-no-owner-fix = Name one department that answers for each.
check-no-owner-caution = Hardly ever; a young map may not have its owners yet.

check-narrow-after-purchase-title = Narrow after the purchase
check-narrow-after-purchase-message = After the first purchase the journey keeps { $share } % of its width: { $touchpoints ->
    [0] no touchpoint
    [one] one touchpoint
   *[other] { $touchpoints } touchpoints
}, { $departments ->
    [0] no department
    [one] one department
   *[other] { $departments } departments
}.
check-narrow-after-purchase-why = Most of a customer's life with a product comes after the purchase, and so do second purchases. This one follows from the map alone.
check-narrow-after-purchase-fix = Map use, help, returns, renewal and advice.
check-narrow-after-purchase-caution = Often: things that are bought once, and maps that end at the sale on purpose.

check-unanswered-title = Severe and undecided
check-unanswered-message = “{ $pain }” is severe and was seen ({ $k } of { $n }), and nothing has been decided about it.
check-unanswered-why = Of customers with a serious problem 9 to 19 % bought again when nobody answered, and 82 % when it was solved quickly (TARP).
check-unanswered-fix = Decide: mend it, live with it or test it, and by when.
check-unanswered-caution = Hardly ever; the decision stands in another system.

check-long-checkout-title = Long checkout
check-long-checkout-message = From the order to its confirmation it takes { $steps ->
    [one] one touchpoint
   *[other] { $steps } touchpoints
} and { $asks ->
    [one] one request
   *[other] { $asks } requests
}.
check-long-checkout-why = A checkout that was too long or too complicated drove away 27 % of those who left in 2016, 22 % in 2024 and 18 % in 2025 (Baymard).
check-long-checkout-fix = Merge, fill in beforehand, leave out.
check-long-checkout-caution = Goods that have to be put together, and purchases by companies.

check-blind-delivery-title = Waiting in the dark
check-blind-delivery-message = The customer waits at “{ $touchpoint }”{ $missing ->
    [status] {" "}and is not told where things stand; { $owner } answers for it.
    [owner] , and nobody answers for it.
   *[both] , is not told where things stand, and nobody answers for it.
}
check-blind-delivery-why = In a sample of a Brazilian marketplace's orders 10 % were unhappy if the parcel was in time, 33 % if it was one to three days late, and 74 % at four to seven (Olist).
check-blind-delivery-fix = Promise a date, show the status, write before it moves, name who answers.
check-blind-delivery-caution = Hardly ever; the status is marked at a touchpoint of its own.

check-assumption-map-title = Mostly assumption
check-assumption-map-message = { $share } % of the score is assumption. Do not compare maps by it or decide on it yet; measure first: “{ $first }”.
check-assumption-map-why = In a simulation without any count of how often pains occur, the 80 % interval held what it promises only where the guess was right, and in 5 % of cases where pains were rare.
check-assumption-map-fix = Watch at least eight customers at each of the pain points that this points at.
check-assumption-map-caution = None; this is arithmetic.

check-bad-ending-title = Bad ending
check-bad-ending-message = The path ends at “{ $touchpoint }”{ $why ->
    [emotion] , which feels { $emotion ->
        [-2] very bad
       *[-1] bad
    }.
   *[pain] {" "}with a severe pain point: “{ $pain }”.
}
check-bad-ending-why = What is remembered of an experience follows its peak and its end (r = .58 over many studies; Alaybek, 2022).
check-bad-ending-fix = Mend the last step, or add a good one after it.
check-bad-ending-caution = Few; a path that ends where the map was cut.

check-hard-exit-title = Hard to leave
check-hard-exit-message = { $why ->
    [channel] Leaving goes by way of { $leaves }, where nobody can join; joining goes by way of { $joins }.
   *[asks] Leaving takes { $out ->
        [one] one request
       *[other] { $out } requests
    }, joining { $into ->
        [one] one
       *[other] { $into }
    }.
}
check-hard-exit-why = Customers compare: in 2020 one meal kit could be left by e-mail only and another with a click, and that is what people wrote about.
check-hard-exit-fix = The same channel and the same effort out as in.
check-hard-exit-caution = Products whose ending is regulated.

check-second-chance-title = No second chance
check-second-chance-message = { $pains ->
    [one] One serious pain point stands
   *[other] { $pains } serious pain points stand
} before the second purchase; the first two are “{ $first }” and “{ $second }”.
check-second-chance-why = After one bad experience 17 to 49 % leave, depending on the country; after several, 59 % (PwC).
check-second-chance-fix = Mend at least one of them; after the first, make up for it.
check-second-chance-caution = Few; the pain points hit different people.

check-silent-cell-title = Unheard contacts
check-silent-cell-message = { $department }, { $channel }: { $contacts ->
    [one] one contact
   *[other] { $contacts } contacts
} per 100 customers, and { $remarks ->
    [0] no remark tells
    [one] one remark tells
   *[other] only { $remarks } remarks tell
} how they feel.
check-silent-cell-why = Fewer than five remarks do not tell a tone. This one follows from the map alone.
check-silent-cell-fix = Collect five remarks or more and count them by tone.
check-silent-cell-caution = Hardly ever.

check-no-feedback-title = Nobody listens
check-no-feedback-message = In the stage “{ $stage }” nobody listens: there is no listening post, no metric and nothing measured.
check-no-feedback-why = Half of the customers who have a problem never complain (TARP).
check-no-feedback-fix = Ask two questions, note reasons, read what people search for.
check-no-feedback-caution = Customers are heard elsewhere, say in a survey of the whole journey.

check-offer-in-the-way-title = Offer in the way
check-offer-in-the-way-message = The offer “{ $touchpoint }” interrupts the purchase.
check-offer-in-the-way-why = Between the choice and the confirmation every screen that is not needed is a chance to leave. This one follows from the map alone.
check-offer-in-the-way-fix = Make the offer after the confirmation.
check-offer-in-the-way-caution = A choice that truly completes what is bought.

check-inconsistent-title = Differs by channel
check-inconsistent-message = { $what ->
    [emotion] “{ $job }” feels different: { $low } by way of { $worse }, { $high } by way of { $better }.
   *[asks] “{ $job }” takes { $low ->
        [one] one request
       *[other] { $low } requests
    } by way of { $worse } and { $high } by way of { $better }.
}
check-inconsistent-why = Customers see one company, whichever door they take. This one follows from the map alone.
check-inconsistent-fix = One standard; copy the better channel.
check-inconsistent-caution = Channels that serve different needs on purpose.

check-one-persona-title = One ideal customer
check-one-persona-message = { $personas ->
    [0] No persona travels this map: it does not say whose journey it is.
   *[other] One persona travels this map, and its evidence speaks of { $heard }.
}
check-one-persona-why = An average of several people is the journey of none of them. This one follows from the map alone.
check-one-persona-fix = Give each kind of customer a path, or say whom the map is about.
check-one-persona-caution = A map drawn for one kind of customer on purpose.

check-data-without-use-title = Asked for nothing
check-data-without-use-message = At “{ $touchpoint }” “{ $datum }” is asked for, and used nowhere on the map.
check-data-without-use-why = An average checkout shows twice as many fields as it needs (Baymard).
check-data-without-use-fix = Drop it, or say what it is for.
check-data-without-use-caution = It is used off the map.

check-evidence-conflict-title = Figures that cannot both hold
check-evidence-conflict-message = “{ $tag }”: { $low } { $unit } (“{ $lowSource }”) and { $high } { $unit } (“{ $highSource }”).
check-evidence-conflict-why = Well-known figures are often copied wrongly, or speak of other people. This one follows from the map alone.
check-evidence-conflict-fix = Look the source up, and correct the one that does not hold.
check-evidence-conflict-caution = Figures of different groups of people.

check-staff-blind-title = Staff not asked
check-staff-blind-message = The people of { $department } meet customers in person or by voice, { $contacts ->
    [one] one time
   *[other] { $contacts } times
} per 100 customers, and the map holds nothing from them.
check-staff-blind-why = Who talks to customers all day knows what hurts them, and has pains of their own. This one follows from the map alone.
check-staff-blind-fix = Interview two people at the front.
check-staff-blind-caution = They were asked, and it was written down elsewhere.

check-duplicate-title = The same pain twice
check-duplicate-message = “{ $one }” and “{ $other }” look like one pain point: the index is { NUMBER($apart, maximumFractionDigits: 1) } with both, { NUMBER($merged, maximumFractionDigits: 1) } with one.
check-duplicate-why = One chain of causes on four cards made an index of 74 where merged cards gave 58, and observed outcomes 47 (a case at Veterans Affairs).
check-duplicate-fix = Make one card of them, with the evidence of both; or word them so that they differ.
check-duplicate-caution = Often: two pain points may share their words, and one observation may show both.

check-split-votes-title = Raters disagree
check-split-votes-message = Raters disagree about “{ $pain }”: from { $low } to { $high } ({ $votes } votes).
check-split-votes-why = Of the problems that several evaluators found, 24 to 30 % were critical to one and minor to another (Hertzum, 2014).
check-split-votes-fix = Talk for two minutes, vote again without looking, or watch customers.
check-split-votes-caution = None; both may be right about different customers.

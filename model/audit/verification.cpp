// Log::verify: one walk along the chain, then the comparison of its end with what was kept elsewhere.

#include "model/audit/body.h"
#include "model/audit/chain.h"

#include <algorithm>

namespace tonghu::audit {
namespace {

constexpr std::int64_t chunk = 4096;          // rows a statement, so that nobody waits long to write
constexpr std::int64_t farthestShift = 1024;  // entries removed in one place that are still recognized as such

/// What stands outside of the entries, read at one moment before the walk.
struct Anchors {
    State state;
    Origin origin;
    std::optional<CoreHead> core;
    std::optional<std::int64_t> brokenAt;  ///< count of the log when a break was first noticed (log.cpp, keepBreak)
};

class Walk {
public:
    Walk(store::Database& database, const vault::Secret* auditorSecretKey) : database_(database) {
        if (auditorSecretKey)
            auditor_.emplace(suite::BoxKeys{suite::publicKeyOf(*auditorSecretKey), auditorSecretKey->clone()});
    }

    Verification run() {
        readAnchors();
        takeFirstKeys();
        while (!ended() && sequence_ < anchors_.state.count) walkChunk();
        if (!ended()) checkEnd();
        if (!ended()) checkCore();
        result_.count = sequence_;
        result_.head = {sequence_, suite::toHex(running_)};
        if (result_.fault.empty()) {
            result_.holds = true;
            result_.holdsUpTo = sequence_;
        }
        return result_;
    }

private:
    /// A fault that is not blamed on the entry until the next one shows whether the chain goes on from it.
    struct Suspicion {
        std::string code;
        std::int64_t holdsUpTo = 0;
    };

    void readAnchors() {
        // A transaction, so that all of it is of one moment.
        store::Transaction transaction = database_.begin();
        anchors_.state = readState(database_);
        anchors_.origin = readOrigin(database_);
        if (database_.holds(Compartment::Core)) {
            anchors_.core = readCoreHead(database_).value_or(CoreHead{-1, {}});
            database_.query("select log_count from core.log_break order by id limit 1", {},
                            [&](const store::RowView& row) {
                                anchors_.brokenAt = row.number(0);
                                return false;
                            });
        }
        transaction.commit();
    }

    void takeFirstKeys() {
        running_ = anchors_.origin.hash();
        verifyKey_ = anchors_.origin.firstVerifyKey;
        if (!auditor_) return;
        auto first = suite::openSealed(auditor_->secretKey, suite::viewOf(anchors_.origin.firstMacKey));
        if (!first || first->size() != suite::Digest{}.size()) return blame("audit.mac", 0);
        macKey_ = std::move(*first);
    }

    void walkChunk() {
        const std::int64_t before = sequence_;
        database_.query(R"(
            select e.sequence, e.at, e.body, e.previous, e.mac, s.next_verify_key, s.signature
            from audit.entry e
            left join audit.signature s on s.sequence = e.sequence
            where e.sequence > $1 and e.sequence <= $2
            order by e.sequence
            limit $3)",
                        {sequence_, anchors_.state.count, chunk}, [&](const store::RowView& row) {
                            check(row);
                            return !ended();
                        });
        if (!ended() && sequence_ == before) blame("audit.cut", sequence_);
    }

    void check(const store::RowView& row) {
        const std::int64_t sequence = row.number(0);
        const std::string_view at = row.text(1), body = row.text(2), previous = row.text(3);
        if (sequence != sequence_ + 1)
            return suspicion_ ? blame(suspicion_->code, suspicion_->holdsUpTo) : blame("audit.removed", sequence_);
        if (previous != suite::textOf(running_))
            return suspicion_ ? blame("audit.changed", sequence_ - 1) : blameBreakAt(row);
        if (suspicion_) return blame(suspicion_->code, suspicion_->holdsUpTo);

        before_ = running_;
        running_ = hashOfEntry(sequence, at, body, previous);
        sequence_ = sequence;
        if (auditor_) checkSealed(body, row.text(4));
        if (sequence % signEvery == 0) checkSignature(row.text(5), row.text(6));
        if (anchors_.core && anchors_.core->count == sequence && anchors_.core->head != suite::textOf(running_))
            suspect("audit.cut", result_.signedUpTo);
    }

    void checkSealed(std::string_view body, std::string_view mac) {
        if (!suite::sameBytes(suite::macOf(macKey_, {running_}), suite::viewOf(mac)))
            suspect("audit.mac", sequence_ - 1);
        suite::advance(macKey_, nextMacKey);
        if (suspicion_) return;
        auto clear = suite::openSealedText(*auditor_, suite::viewOf(body));
        if (!clear || !unpacked(*clear)) suspect("audit.unreadable", sequence_ - 1);
    }

    void checkSignature(std::string_view nextKey, std::string_view signature) {
        const std::string text = signedText(sequence_, suite::textOf(running_), nextKey);
        if (!suite::verifies(verifyKey_, suite::viewOf(text), suite::viewOf(signature)))
            return suspect("audit.signature", result_.signedUpTo);
        verifyKey_ = digestIn(nextKey);
        if (!suspicion_) result_.signedUpTo = sequence_;
    }

    /// The row does not follow from the entry before. Which of the two is wrong, and in what way, the neighbors tell.
    void blameBreakAt(const store::RowView& row) {
        const std::int64_t sequence = row.number(0);
        const std::string_view at = row.text(1), body = row.text(2), previous = row.text(3);
        const std::string next = followerOf(sequence);
        auto leadsOnAs = [&](std::int64_t number) {
            return suite::textOf(hashOfEntry(number, at, body, previous)) == next;
        };
        // It follows from the entry before the last: the last one was put in between.
        if (sequence_ > 0 && previous == suite::textOf(before_)) return blame("audit.changed", sequence_ - 1);
        // The rest goes on from it as it should: it is genuine, the entry before was changed.
        if (leadsOnAs(sequence)) return blame("audit.changed", std::max<std::int64_t>(0, sequence_ - 1));
        if (isFollowedLater()) return blame("audit.swapped", sequence_);
        for (std::int64_t shift = 1; shift <= farthestShift; ++shift)
            if (leadsOnAs(sequence + shift)) return blame("audit.removed", sequence_);
        blame("audit.changed", std::max<std::int64_t>(0, sequence_ - 1));
    }

    /// What the entry after `sequence` says of it; for the last one, what the state says.
    std::string followerOf(std::int64_t sequence) {
        if (sequence >= anchors_.state.count) return std::string(suite::textOf(anchors_.state.head));
        return textOf(database_.single("select previous from audit.entry where sequence = $1", {sequence + 1}));
    }

    /// Whether the entry that really follows stands somewhere else.
    bool isFollowedLater() {
        return !isEmpty(database_.single(
            "select sequence from audit.entry where sequence > $1 and previous = cast($2 as blob) limit 1",
            {sequence_ + 1, std::string(suite::textOf(running_))}));
    }

    void checkEnd() {
        const bool headFits = suite::sameBytes(anchors_.state.head, running_);
        if (suspicion_) {
            if (!headFits) return blame("audit.changed", sequence_ - 1);
            return blame(suspicion_->code, suspicion_->holdsUpTo);
        }
        if (!headFits) return blame("audit.changed", std::max<std::int64_t>(0, sequence_ - 1));
        // Entries and signatures beyond the end: someone has put them there, or has set the end back.
        const State now = readState(database_);
        if (numberOf(database_.single("select max(sequence) from audit.entry")) > now.count)
            return blame("audit.changed", sequence_);
        if (numberOf(database_.single("select max(sequence) from audit.signature")) > now.count)
            return blame("audit.cut", sequence_);
        // Keys lead forward only: who cuts the end cannot set them back to where they were there.
        if (suite::verifyKeyOf(anchors_.state.signingSeed) != verifyKey_) return blame("audit.cut", sequence_);
        if (auditor_ && !suite::sameBytes(anchors_.state.macKey.span(), macKey_.span())) blame("audit.cut", sequence_);
    }

    void checkCore() {
        if (!anchors_.core) return;
        if (anchors_.core->count < 0 || anchors_.core->count > sequence_) return blame("audit.cut", sequence_);
        if (anchors_.brokenAt) blame("audit.cut", std::min(*anchors_.brokenAt, sequence_));
    }

    bool ended() const { return !result_.fault.empty(); }
    void suspect(std::string code, std::int64_t holdsUpTo) {
        if (!suspicion_) suspicion_ = Suspicion{std::move(code), holdsUpTo};
    }
    void blame(std::string code, std::int64_t holdsUpTo) {
        result_.fault = std::move(code);
        result_.holdsUpTo = holdsUpTo;
        result_.signedUpTo = std::min(result_.signedUpTo, holdsUpTo);
    }

    store::Database& database_;
    std::optional<suite::BoxKeys> auditor_;
    Anchors anchors_;
    std::int64_t sequence_ = 0;  // of the last entry that was walked
    suite::Digest running_{};    // its hash
    suite::Digest before_{};     // the hash of the one before it
    suite::PublicKey verifyKey_{};
    vault::Secret macKey_;
    std::optional<Suspicion> suspicion_;
    Verification result_;
};

}  // namespace

Verification Log::verify(store::Database& database, const vault::Secret* auditorSecretKey) {
    return Walk(database, auditorSecretKey).run();
}

}  // namespace tonghu::audit
